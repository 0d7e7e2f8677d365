/** What keeps a door from being forced: how often somebody may fail, and how many checks of a secret run at once. */
@NullMarked
package fr.passerelle.console.guard;

import org.jspecify.annotations.NullMarked;
