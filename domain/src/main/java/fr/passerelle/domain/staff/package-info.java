/** Who may enter the console and its API, and what each may see and do there. */
@NullMarked
package fr.passerelle.domain.staff;

import org.jspecify.annotations.NullMarked;
