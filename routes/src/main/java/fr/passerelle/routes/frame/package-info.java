/** What every flow shares: how work is taken, handed on, and what happens when it fails. */
@NullMarked
package fr.passerelle.routes.frame;

import org.jspecify.annotations.NullMarked;
