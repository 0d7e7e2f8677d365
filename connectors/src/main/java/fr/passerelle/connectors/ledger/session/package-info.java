/** Certification sessions and what became of each. */
@NullMarked
package fr.passerelle.connectors.ledger.session;

import org.jspecify.annotations.NullMarked;
