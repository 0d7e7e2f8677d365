/** What Pix Orga said of each pupil's certifiability, day by day. */
@NullMarked
package fr.passerelle.connectors.ledger.certifiability;

import org.jspecify.annotations.NullMarked;
