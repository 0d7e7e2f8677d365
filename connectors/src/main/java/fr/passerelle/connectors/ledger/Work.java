package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work.
 *
 * @param key order is kept among the work of a same flow and key
 * @param subject number of a received file, UAI or session number, according to the flow
 * @param attempts failed attempts since it was asked for or replayed
 * @param lastError root cause of the last failure, null when none
 */
public record Work(
        long id,
        Flow flow,
        String key,
        String subject,
        WorkState state,
        int attempts,
        @Nullable String lastError) {}
