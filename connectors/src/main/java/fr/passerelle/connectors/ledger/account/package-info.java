/** Accounts of the GAR and the ENT as the ledger keeps them, and what was decided of each. */
@NullMarked
package fr.passerelle.connectors.ledger.account;

import org.jspecify.annotations.NullMarked;
