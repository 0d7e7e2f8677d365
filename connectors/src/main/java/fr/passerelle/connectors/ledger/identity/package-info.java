/** Who the pupils of an export are, and what people were asked of them. */
@NullMarked
package fr.passerelle.connectors.ledger.identity;

import org.jspecify.annotations.NullMarked;
