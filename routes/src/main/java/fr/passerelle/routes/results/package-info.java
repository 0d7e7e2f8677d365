/** Jury results, by feed and by class CSV. */
@NullMarked
package fr.passerelle.routes.results;

import org.jspecify.annotations.NullMarked;
