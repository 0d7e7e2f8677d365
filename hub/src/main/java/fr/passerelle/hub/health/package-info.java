/** How the hub is, component by component: a status for the machines that watch it, a French sentence for whoever is signed in. */
@NullMarked
package fr.passerelle.hub.health;

import org.jspecify.annotations.NullMarked;
