package fr.passerelle.routes.stray;

import fr.passerelle.connectors.ledger.stray.AttributionLedger.TakenBack;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done when somebody says of whom a stray is, or takes it back, in the transaction that says so. */
interface Effect {

    /** What an undo must bring back, by name; no names nor numbers of a pupil. */
    Map<String, Object> before(Stray stray, @Nullable Long personId);

    /** What that person said counts from now on. */
    void said(Stray stray, Verdict verdict, String who);

    /**
     * What was said counts no longer.
     *
     * @param before as {@link #before} told it then
     * @param who takes it back
     */
    void takenBack(TakenBack taken, Map<String, Object> before, String who);
}
