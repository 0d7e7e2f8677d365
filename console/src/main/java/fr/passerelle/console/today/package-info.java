/** The page of the day: what waits, for whom, until when; how partners answer; which nights ran. */
@NullMarked
package fr.passerelle.console.today;

import org.jspecify.annotations.NullMarked;
