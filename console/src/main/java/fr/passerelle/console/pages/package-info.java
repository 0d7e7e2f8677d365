/** The operators' pages, in French, rendered on the server. */
@NullMarked
package fr.passerelle.console.pages;

import org.jspecify.annotations.NullMarked;
