/** Received files and their reports. */
@NullMarked
package fr.passerelle.console.file;

import org.jspecify.annotations.NullMarked;
