/** French as people read it: dates, hours, counts and sizes. */
@NullMarked
package fr.passerelle.domain.french;

import org.jspecify.annotations.NullMarked;
