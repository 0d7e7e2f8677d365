/** The quarantine. */
@NullMarked
package fr.passerelle.console.work;

import org.jspecify.annotations.NullMarked;
