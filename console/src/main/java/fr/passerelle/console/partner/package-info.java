/** Whom the hub depends on: how each answers, and a test of it. */
@NullMarked
package fr.passerelle.console.partner;

import org.jspecify.annotations.NullMarked;
