/** What Pix says and reads (contract pix). */
@NullMarked
package fr.passerelle.mappings.pix;

import org.jspecify.annotations.NullMarked;
