/** A folder of this machine as a place where files are dropped, walked without following a link. */
@NullMarked
package fr.passerelle.connectors.intake.folder;

import org.jspecify.annotations.NullMarked;
