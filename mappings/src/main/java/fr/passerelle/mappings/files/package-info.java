/** How files are made so that no other account of the machine reads them: shared by all who write, whatever the format. */
@NullMarked
package fr.passerelle.mappings.files;

import org.jspecify.annotations.NullMarked;
