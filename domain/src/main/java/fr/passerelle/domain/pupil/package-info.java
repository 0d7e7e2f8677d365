/** The pupil base: INE, pupil, and the rule that holds an import back. */
@NullMarked
package fr.passerelle.domain.pupil;

import org.jspecify.annotations.NullMarked;
