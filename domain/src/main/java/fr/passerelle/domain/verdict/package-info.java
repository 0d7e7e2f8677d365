/** What is said of bad input: closed codes, a French text for an operator, and what to do. */
@NullMarked
package fr.passerelle.domain.verdict;

import org.jspecify.annotations.NullMarked;
