/** The one way in which the hub writes a CSV. */
@NullMarked
package fr.passerelle.mappings.spreadsheet;

import org.jspecify.annotations.NullMarked;
