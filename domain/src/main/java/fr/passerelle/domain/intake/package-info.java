/** What the hub leaves in the intake, and why. */
@NullMarked
package fr.passerelle.domain.intake;

import org.jspecify.annotations.NullMarked;
