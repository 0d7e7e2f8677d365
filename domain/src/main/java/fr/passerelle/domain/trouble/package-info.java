/** What an operator is told of a failure, whoever met it. */
@NullMarked
package fr.passerelle.domain.trouble;

import org.jspecify.annotations.NullMarked;
