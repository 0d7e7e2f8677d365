/** The flows of the hub and the states of a piece of work. */
@NullMarked
package fr.passerelle.domain.work;

import org.jspecify.annotations.NullMarked;
