/** All that waits for a person, and what of it is decided at once. */
@NullMarked
package fr.passerelle.console.hold.list;

import org.jspecify.annotations.NullMarked;
