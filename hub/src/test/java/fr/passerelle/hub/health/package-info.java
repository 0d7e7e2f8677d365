/** What the hub says of itself, and what becomes of it when something under it dies. */
@NullMarked
package fr.passerelle.hub.health;

import org.jspecify.annotations.NullMarked;
