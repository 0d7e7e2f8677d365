/** What a person types to find somebody or something. */
@NullMarked
package fr.passerelle.domain.search;

import org.jspecify.annotations.NullMarked;
