/** A school year played on simulators, and checked against the generator's truth. */
@NullMarked
package fr.passerelle.demo;

import org.jspecify.annotations.NullMarked;
