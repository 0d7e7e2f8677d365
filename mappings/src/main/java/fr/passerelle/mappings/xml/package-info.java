/** The one way XML enters the hub: no DTD, no external entity, limits on everything. */
@NullMarked
package fr.passerelle.mappings.xml;

import org.jspecify.annotations.NullMarked;
