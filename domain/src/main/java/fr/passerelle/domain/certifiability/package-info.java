/** What Pix says of a pupil's readiness. */
@NullMarked
package fr.passerelle.domain.certifiability;

import org.jspecify.annotations.NullMarked;
