/** The hub served in processes of its own: the plumbing of the bench, and two nodes that share the work. */
@NullMarked
package fr.passerelle.hub.bench;

import org.jspecify.annotations.NullMarked;
