/** What reading costs, in time and in memory. */
@NullMarked
package fr.passerelle.bench.parse;

import org.jspecify.annotations.NullMarked;
