/** Whom the hub depends on, and how to try whether they answer. */
@NullMarked
package fr.passerelle.domain.partner;

import org.jspecify.annotations.NullMarked;
