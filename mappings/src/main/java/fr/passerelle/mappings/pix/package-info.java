/** What Pix answers, what Pix is told, and the files that schools get from Pix (contract pix). */
@NullMarked
package fr.passerelle.mappings.pix;

import org.jspecify.annotations.NullMarked;
