/** The settings as the console shows them: what each is, where it comes from, what it does, and no secret. */
@NullMarked
package fr.passerelle.hub.book;

import org.jspecify.annotations.NullMarked;
