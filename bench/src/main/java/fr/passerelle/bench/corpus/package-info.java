/** Invented exports in bulk: the same seed writes the same bytes. */
@NullMarked
package fr.passerelle.bench.corpus;

import org.jspecify.annotations.NullMarked;
