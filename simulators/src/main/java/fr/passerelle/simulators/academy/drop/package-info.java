/** The files that the invented academy drops, in the partners' formats. */
@NullMarked
package fr.passerelle.simulators.academy.drop;

import org.jspecify.annotations.NullMarked;
