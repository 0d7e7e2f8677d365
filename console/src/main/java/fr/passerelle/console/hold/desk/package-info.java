/** Where people answer: the list of what waits, a question by itself, several at once. */
@NullMarked
package fr.passerelle.console.hold.desk;

import org.jspecify.annotations.NullMarked;
