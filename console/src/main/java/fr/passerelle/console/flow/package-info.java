/** The flows as they run: how fast, what they fail by, and who holds them up. */
@NullMarked
package fr.passerelle.console.flow;

import org.jspecify.annotations.NullMarked;
