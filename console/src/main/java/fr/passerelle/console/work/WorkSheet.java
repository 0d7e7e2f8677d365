package fr.passerelle.console.work;

import fr.passerelle.connectors.ledger.work.PastAttempt;
import fr.passerelle.connectors.ledger.work.StoppedWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work with all that is known of it.
 *
 * @param attempts those that failed, the last first
 * @param behind the next pieces that wait for it to end
 * @param content null when it carries nothing but the number of a school
 */
record WorkSheet(
        StoppedWork work,
        List<PastAttempt> attempts,
        List<StoppedWork> behind,
        @Nullable WorkContent content) {}
