/** Schools and their year: UAI, school year, level, MEF. */
@NullMarked
package fr.passerelle.domain.school;

import org.jspecify.annotations.NullMarked;
