/** An export opened: zip, encoding, limits, what is never kept, what is refused before it is read. */
@NullMarked
package fr.passerelle.mappings.siecle.source;

import org.jspecify.annotations.NullMarked;
