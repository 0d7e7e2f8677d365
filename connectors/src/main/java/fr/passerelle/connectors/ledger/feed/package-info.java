/** What LSU and LSL read: their clients, rights and documents. */
@NullMarked
package fr.passerelle.connectors.ledger.feed;

import org.jspecify.annotations.NullMarked;
