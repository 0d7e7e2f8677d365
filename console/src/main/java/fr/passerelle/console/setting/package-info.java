/** The settings, to be read. */
@NullMarked
package fr.passerelle.console.setting;

import org.jspecify.annotations.NullMarked;
