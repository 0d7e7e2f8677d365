package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Schools with their lights. */
@Component
class SchoolCards {

    private final StandingView standings;
    private final Lights lights;

    SchoolCards(StandingView standings, Lights lights) {
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

    private SchoolCard card(SchoolStanding standing) {
        return new SchoolCard(standing, lights.of(standing));
    }
}
