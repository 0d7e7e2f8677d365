package fr.passerelle.routes.stray;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.stray.AttributionLedger;
import fr.passerelle.connectors.ledger.stray.AttributionLedger.TakenBack;
import fr.passerelle.connectors.ledger.stray.NearestPupilsView;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.NearestPupils.Nearness;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayDesk;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what people say of accounts, results and learners without a pupil. */
public class LedgerStrayDesk implements StrayDesk {

    private final StrayView strays;
    private final NearestPupilsView nearest;
    private final AttributionLedger attributions;
    private final Map<StrayKind, Effect> effects;
    private final TransactionTemplate transaction;

    LedgerStrayDesk(
            StrayView strays,
            NearestPupilsView nearest,
            AttributionLedger attributions,
            GivenAccounts accounts,
            GivenResults results,
            GivenLearners learners,
            TransactionTemplate transaction) {
        this.strays = strays;
        this.nearest = nearest;
        this.attributions = attributions;
        this.effects = Map.of(StrayKind.ACCOUNT, accounts, StrayKind.RESULT, results, StrayKind.LEARNER, learners);
        this.transaction = transaction;
    }

    /** Only to a pupil who is put before a person: whoever is like nobody told is a mistake of the hand. */
    @Override
    public boolean give(StrayKey key, long pupilId, String who) {
        return alone(() -> {
            Stray stray = find(key).orElse(null);
            PupilCandidate pupil =
                    stray == null ? null : candidate(stray, pupilId).orElse(null);
            return stray != null && pupil != null && said(stray, Verdict.GIVEN, pupil.personId(), who);
        });
    }

    @Override
    public boolean toNobody(StrayKey key, String who) {
        return alone(() ->
                find(key).map(stray -> said(stray, Verdict.NOBODY, null, who)).orElse(false));
    }

    @Override
    public boolean later(StrayKey key, String who) {
        return alone(() -> find(key)
                .filter(stray -> stray.said() == null)
                .map(stray -> said(stray, Verdict.LATER, null, who))
                .orElse(false));
    }

    @Override
    public boolean undo(StrayKey key, String who) {
        return alone(() -> {
            Optional<TakenBack> taken = attributions.takeBack(key, who);
            taken.ifPresent(one -> effect(key).takenBack(one, one.before(), who));
            return taken.isPresent();
        });
    }

    /** One decision at a time: of two people, the second sees what the first has said. */
    private boolean alone(Supplier<Boolean> decision) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            attributions.lock();
            return decision.get();
        }));
    }

    private Optional<Stray> find(StrayKey key) {
        return strays.find(Scope.all(), key);
    }

    private Optional<PupilCandidate> candidate(Stray stray, long pupilId) {
        return nearest.of(stray).stream()
                .map(Nearness::pupil)
                .filter(pupil -> pupil.pupilId() == pupilId)
                .findFirst();
    }

    private boolean said(Stray stray, Verdict verdict, @Nullable Long personId, String who) {
        Effect effect = effect(stray.key());
        Map<String, Object> told = new HashMap<>();
        told.put("lastName", stray.lastName());
        told.put("firstName", stray.firstName());
        if (stray.birthdate() != null) {
            told.put("birthdate", stray.birthdate().toString());
        }
        told.put("divisions", stray.divisions());
        told.put("source", stray.source());
        told.put("why", stray.why());
        told.put("before", effect.before(stray, personId));
        attributions.say(stray.key(), stray.uai(), verdict, personId, Sql.json(told), who);
        effect.said(stray, verdict, who);
        return true;
    }

    private Effect effect(StrayKey key) {
        return effects.get(key.kind());
    }
}
