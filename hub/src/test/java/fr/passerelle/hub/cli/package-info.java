/** The command line as a person types it. */
@NullMarked
package fr.passerelle.hub.cli;

import org.jspecify.annotations.NullMarked;
