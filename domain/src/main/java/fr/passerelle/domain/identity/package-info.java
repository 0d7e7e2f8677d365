/** Who is this pupil? Names compared, candidates weighed, one answer or a person's decision. */
@NullMarked
package fr.passerelle.domain.identity;

import org.jspecify.annotations.NullMarked;
