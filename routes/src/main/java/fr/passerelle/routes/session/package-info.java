/** Push finalised sessions to Pix Certif. */
@NullMarked
package fr.passerelle.routes.session;

import org.jspecify.annotations.NullMarked;
