/** Livrets, the runs of the récupération that wrote them, and their control files. */
@NullMarked
package fr.passerelle.connectors.ledger.livret;

import org.jspecify.annotations.NullMarked;
