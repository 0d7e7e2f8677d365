/** A pupil and what happened to them; an export tried before it is dropped. */
@NullMarked
package fr.passerelle.console.pupil;

import org.jspecify.annotations.NullMarked;
