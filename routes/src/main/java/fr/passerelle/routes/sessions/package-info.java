/** Finalised sessions to Pix Certif. */
@NullMarked
package fr.passerelle.routes.sessions;

import org.jspecify.annotations.NullMarked;
