/** The operator's directory of schools. */
@NullMarked
package fr.passerelle.mappings.directory;

import org.jspecify.annotations.NullMarked;
