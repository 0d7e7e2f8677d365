/** What is typed into the field at the top of every page, and what answers to it. */
@NullMarked
package fr.passerelle.console.search;

import org.jspecify.annotations.NullMarked;
