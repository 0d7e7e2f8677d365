/** The pupils of a school, one by one and class by class. */
@NullMarked
package fr.passerelle.console.school.roll;

import org.jspecify.annotations.NullMarked;
