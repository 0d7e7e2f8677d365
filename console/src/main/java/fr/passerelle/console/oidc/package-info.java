/** People who enter by the academy's own identity provider (OpenID Connect): who they are and what they may, by its word. */
@NullMarked
package fr.passerelle.console.oidc;

import org.jspecify.annotations.NullMarked;
