/** FREGATA, the pupil base of agricultural schools: the CSV that Pix Orga takes (contract siecle B.9). */
@NullMarked
package fr.passerelle.mappings.fregata;

import org.jspecify.annotations.NullMarked;
