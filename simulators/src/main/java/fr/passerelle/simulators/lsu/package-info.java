/** A stand-in for LSU: it pulls the certifications of a school from the hub, as LSU does from Pix. */
@NullMarked
package fr.passerelle.simulators.lsu;

import org.jspecify.annotations.NullMarked;
