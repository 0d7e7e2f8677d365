/** The command line; check and generate start no Spring. */
@NullMarked
package fr.passerelle.hub.cli;

import org.jspecify.annotations.NullMarked;
