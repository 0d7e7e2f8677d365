/** What the readers of CSV files share. */
@NullMarked
package fr.passerelle.mappings.csv;

import org.jspecify.annotations.NullMarked;
