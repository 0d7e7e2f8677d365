/** Who may enter, by which door, and under which headers. */
@NullMarked
package fr.passerelle.console.security;

import org.jspecify.annotations.NullMarked;
