/** Certifications consulted and printed. */
@NullMarked
package fr.passerelle.console.certification;

import org.jspecify.annotations.NullMarked;
