/** Flows as operators follow them: how fast each is, and which are held up on purpose. */
@NullMarked
package fr.passerelle.connectors.ledger.flow;

import org.jspecify.annotations.NullMarked;
