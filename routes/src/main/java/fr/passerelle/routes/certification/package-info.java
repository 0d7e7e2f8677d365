/** Bring the jury's results in, by Pix's feed and by the CSV of a class. */
@NullMarked
package fr.passerelle.routes.certification;

import org.jspecify.annotations.NullMarked;
