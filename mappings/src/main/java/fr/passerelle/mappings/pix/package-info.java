<<<<<<< HEAD
/** What Pix says and reads (contract pix). */
=======
/** What Pix answers, what Pix is told, and the files that schools get from Pix (contract pix). */
>>>>>>> pix
@NullMarked
package fr.passerelle.mappings.pix;

import org.jspecify.annotations.NullMarked;
