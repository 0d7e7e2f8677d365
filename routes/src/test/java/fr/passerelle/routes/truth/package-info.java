/** Academies drawn by chance, whose truth is known, and the laws that the real steps keep over them. */
@NullMarked
package fr.passerelle.routes.truth;

import org.jspecify.annotations.NullMarked;
