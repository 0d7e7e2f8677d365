/** What the hub hands over around LSU: its own control file, and the CRCN levels of 6e (contract lsu B). */
@NullMarked
package fr.passerelle.mappings.lsu;

import org.jspecify.annotations.NullMarked;
