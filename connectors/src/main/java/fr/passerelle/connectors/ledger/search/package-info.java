/** Who and what a person finds by what was typed, of what the reader may see. */
@NullMarked
package fr.passerelle.connectors.ledger.search;

import org.jspecify.annotations.NullMarked;
