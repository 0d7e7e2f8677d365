/** What the simulated Pix knows. */
@NullMarked
package fr.passerelle.simulators.pix.state;

import org.jspecify.annotations.NullMarked;
