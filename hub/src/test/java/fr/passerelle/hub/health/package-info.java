/** What the components of the hub say of themselves. */
@NullMarked
package fr.passerelle.hub.health;

import org.jspecify.annotations.NullMarked;
