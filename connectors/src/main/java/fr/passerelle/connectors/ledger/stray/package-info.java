/** What came without its pupil, and what people said of it. */
@NullMarked
package fr.passerelle.connectors.ledger.stray;

import org.jspecify.annotations.NullMarked;
