/** What waits for a person. */
@NullMarked
package fr.passerelle.domain.hold;

import org.jspecify.annotations.NullMarked;
