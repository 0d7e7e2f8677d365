/** What a dropped file is, and how it is claimed. */
@NullMarked
package fr.passerelle.connectors.intake;

import org.jspecify.annotations.NullMarked;
