package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.flow.Pause;
import fr.passerelle.connectors.ledger.flow.PauseView;
import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.connectors.ledger.stray.OddLearnerView;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.console.today.TodayFacts;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.TodayGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final TodayFacts today;
    private final PauseView pauses;

    SchoolCards(
            StandingView standings,
            StrayView strays,
            OddLearnerView odd,
            Lights lights,
            RefusedFileView refused,
            TodayFacts today,
            PauseView pauses) {
        this.pauses = pauses;
        this.today = today;
        this.refused = refused;
        this.strays = strays;
        this.odd = odd;
        this.standings = standings;
        this.lights = lights;
    }

    /** The schools that the reader may see, in the order of a French dictionary. */
    List<SchoolCard> all(Scope scope) {
        Map<Uai, List<TodayGroup>> waiting = today.schools(scope);
        return standings.standings(scope).stream()
                .map(standing -> card(standing, waiting))
                .sorted(SchoolCard.byName())
                .toList();
    }

    /** Empty when the school is unknown or out of the reader's sight. */
    Optional<SchoolCard> find(Scope scope, Uai uai) {
        return standings.standing(scope, uai).map(standing -> card(standing, today.schools(Scope.of(Set.of(uai)))));
    }

    /**
     * How many accounts, results and learners without a pupil wait for a person, learners that nobody can read included; of all
     * that the reader may see without a school.
     */
    int strays(Scope scope, @Nullable Uai uai) {
        return strays.count(scope, uai) + odd.count(scope, uai);
    }

    /** Why its work is held up, by its own pause or by that of the school that has taken it over; empty when it is not. */
    Optional<Pause> pause(School school) {
        return pauses.of(school.uai());
    }

    /** How many refused files wait for somebody, those of several schools included. */
    int refused(Scope scope) {
        return refused.open(scope).size();
    }

    private SchoolCard card(SchoolStanding standing, Map<Uai, List<TodayGroup>> waiting) {
        return new SchoolCard(
                standing,
                lights.of(standing, waiting.getOrDefault(standing.school().uai(), List.of())));
    }
}
