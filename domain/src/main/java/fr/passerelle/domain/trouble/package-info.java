/** What an operator is told of a failure or of a setting that does not suit, whoever met it. */
@NullMarked
package fr.passerelle.domain.trouble;

import org.jspecify.annotations.NullMarked;
