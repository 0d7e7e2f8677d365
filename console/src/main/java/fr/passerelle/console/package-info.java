/** The operators' pages, their API, and the feed that LSU and LSL read. */
@NullMarked
package fr.passerelle.console;

import org.jspecify.annotations.NullMarked;
