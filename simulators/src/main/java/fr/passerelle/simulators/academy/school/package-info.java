/** The invented academy's schools, grades, places and calendar. */
@NullMarked
package fr.passerelle.simulators.academy.school;

import org.jspecify.annotations.NullMarked;
