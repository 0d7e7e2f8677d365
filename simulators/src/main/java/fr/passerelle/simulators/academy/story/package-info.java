/** What happens to each invented pupil in a year: stays, accounts, sessions, results. */
@NullMarked
package fr.passerelle.simulators.academy.story;

import org.jspecify.annotations.NullMarked;
