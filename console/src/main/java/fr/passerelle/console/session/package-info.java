/** The certification sessions of a school. */
@NullMarked
package fr.passerelle.console.session;

import org.jspecify.annotations.NullMarked;
