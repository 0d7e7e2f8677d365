/** What operators were told, so that nothing is told twice. */
@NullMarked
package fr.passerelle.connectors.ledger.notice;

import org.jspecify.annotations.NullMarked;
