/** The pupil base: an import staged, compared, planned and applied by set-based statements. */
@NullMarked
package fr.passerelle.connectors.ledger.pupil;

import org.jspecify.annotations.NullMarked;
