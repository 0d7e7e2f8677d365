/** How fast a class is printed. */
@NullMarked
package fr.passerelle.bench.pdf;

import org.jspecify.annotations.NullMarked;
