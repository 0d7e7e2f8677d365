/**
 * The hub's client of Pix: {@link fr.passerelle.connectors.pix.PixPort} is what the routes see, {@link
 * fr.passerelle.connectors.pix.HttpPixClient} speaks HTTP. Nothing here logs a token, an INE or a name.
 */
@NullMarked
package fr.passerelle.connectors.pix;

import org.jspecify.annotations.NullMarked;
