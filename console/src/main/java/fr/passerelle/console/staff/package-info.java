/** The people who may enter: an operator lets them in and out, each changes the password that is theirs. */
@NullMarked
package fr.passerelle.console.staff;

import org.jspecify.annotations.NullMarked;
