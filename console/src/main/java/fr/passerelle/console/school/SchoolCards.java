package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.connectors.ledger.stray.OddLearnerView;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Schools with their lights. */
@Component
class SchoolCards {

    private final StandingView standings;
    private final StrayView strays;
    private final OddLearnerView odd;
    private final Lights lights;
    private final RefusedFileView refused;

    SchoolCards(StandingView standings, StrayView strays, OddLearnerView odd, Lights lights, RefusedFileView refused) {
        this.refused = refused;
        this.strays = strays;
        this.odd = odd;
        this.standings = standings;
        this.lights = lights;
    }

    /** The schools that the reader may see, in the order of a French dictionary. */
    List<SchoolCard> all(Scope scope) {
        return standings.standings(scope).stream()
                .map(this::card)
                .sorted(SchoolCard.byName())
                .toList();
    }

    /** Empty when the school is unknown or out of the reader's sight. */
    Optional<SchoolCard> find(Scope scope, Uai uai) {
        return standings.standing(scope, uai).map(this::card);
    }

    /**
     * How many accounts, results and learners without a pupil wait for a person, learners that nobody can read included; of all
     * that the reader may see without a school.
     */
    int strays(Scope scope, @Nullable Uai uai) {
        return strays.count(scope, uai) + odd.count(scope, uai);
    }

    /** How many refused files wait for somebody, those of several schools included. */
    int refused(Scope scope) {
        return refused.open(scope).size();
    }

    private SchoolCard card(SchoolStanding standing) {
        return new SchoolCard(standing, lights.of(standing));
    }
}
