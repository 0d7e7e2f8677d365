/** Certification sessions and the check made before they are finalised. */
@NullMarked
package fr.passerelle.domain.session;

import org.jspecify.annotations.NullMarked;
