@NullMarked
package fr.passerelle.hub.start;

import org.jspecify.annotations.NullMarked;
