/** Imports of pupils, judged as Pix Orga judges them. */
@NullMarked
package fr.passerelle.simulators.pix.imports;

import org.jspecify.annotations.NullMarked;
