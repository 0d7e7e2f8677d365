/** What must have come of every invented pupil at the end of the year. */
@NullMarked
package fr.passerelle.simulators.academy.truth;

import org.jspecify.annotations.NullMarked;
