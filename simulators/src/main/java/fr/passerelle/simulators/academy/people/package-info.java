/** Invented people: names, births, and how others misspell them. */
@NullMarked
package fr.passerelle.simulators.academy.people;

import org.jspecify.annotations.NullMarked;
