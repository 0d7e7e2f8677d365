/** The house, held to its own rules: who may know whom, what is banned, how long a file may be. */
@NullMarked
package fr.passerelle.hub.house;

import org.jspecify.annotations.NullMarked;
