/** Received files: claimed by content, kept, closed with a report. */
@NullMarked
package fr.passerelle.connectors.ledger.file;

import org.jspecify.annotations.NullMarked;
