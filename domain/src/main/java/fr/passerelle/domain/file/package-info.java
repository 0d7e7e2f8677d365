/** What is dropped in the intake, and why some of it is left there. */
@NullMarked
package fr.passerelle.domain.file;

import org.jspecify.annotations.NullMarked;
