/** Certifications as Pix told them, every earlier state kept. */
@NullMarked
package fr.passerelle.connectors.ledger.certification;

import org.jspecify.annotations.NullMarked;
