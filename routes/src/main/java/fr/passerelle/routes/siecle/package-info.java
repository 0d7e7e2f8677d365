/** From SIECLE exports to pupils. */
@NullMarked
package fr.passerelle.routes.siecle;

import org.jspecify.annotations.NullMarked;
