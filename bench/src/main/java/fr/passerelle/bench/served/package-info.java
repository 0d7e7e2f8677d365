/** The hub as it is served, on a database of its own, with collèges whose pupils sat Pix, and who asks it. */
@NullMarked
package fr.passerelle.bench.served;

import org.jspecify.annotations.NullMarked;
