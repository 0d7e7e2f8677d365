/** The main class and the Spring application of the hub. */
@NullMarked
package fr.passerelle.hub;

import org.jspecify.annotations.NullMarked;
