/** The engine of the {@code check} command: recognises a file by its content and says what is wrong with it. */
@NullMarked
package fr.passerelle.mappings.check;

import org.jspecify.annotations.NullMarked;
