/** Pupils to Pix Orga, certifiability back. */
@NullMarked
package fr.passerelle.routes.pix;

import org.jspecify.annotations.NullMarked;
