/** What Pix knows of the invented academy. */
@NullMarked
package fr.passerelle.simulators.academy.world;

import org.jspecify.annotations.NullMarked;
