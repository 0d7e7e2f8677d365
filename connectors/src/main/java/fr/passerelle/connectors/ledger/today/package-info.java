/** What a person has to do today, and what people said of it. */
@NullMarked
package fr.passerelle.connectors.ledger.today;

import org.jspecify.annotations.NullMarked;
