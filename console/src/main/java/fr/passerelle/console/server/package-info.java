/** What the server itself is told, in code, so that no setting of a site has to be there for it to hold. */
@NullMarked
package fr.passerelle.console.server;

import org.jspecify.annotations.NullMarked;
