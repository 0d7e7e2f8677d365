/** The beans: which settings make which connector. */
@NullMarked
package fr.passerelle.hub.wiring;

import org.jspecify.annotations.NullMarked;
