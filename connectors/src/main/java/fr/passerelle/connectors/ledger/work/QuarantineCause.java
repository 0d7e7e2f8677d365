package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.WorkTrouble;
import java.time.Instant;

/**
 * Work that is in quarantine for one cause: of one flow, failed in one way.
 *
 * @param key stable as long as the failure is told in the same words
 * @param trouble of one of them: numbers in what was said may be others for others
 * @param works pieces in quarantine
 * @param schools among how many schools
 * @param behind pieces that wait behind them
 * @param oldest when the first of them went into quarantine, or was asked for when that was not kept
 */
public record QuarantineCause(String key, WorkTrouble trouble, int works, int schools, int behind, Instant oldest) {}
