/** The Récupération of LSU. */
@NullMarked
package fr.passerelle.routes.livret;

import org.jspecify.annotations.NullMarked;
