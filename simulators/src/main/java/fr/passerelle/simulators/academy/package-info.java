/**
 * A deterministic academy in the real formats: what the schools drop, what only Pix knows ({@link
 * fr.passerelle.simulators.academy.World}) and what must become of each pupil ({@link
 * fr.passerelle.simulators.academy.Expected}).
 */
@NullMarked
package fr.passerelle.simulators.academy;

import org.jspecify.annotations.NullMarked;
