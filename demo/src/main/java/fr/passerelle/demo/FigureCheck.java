package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.truth.ExpectedFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what the console counts of each school with the generator's truth: of this school year, and of nothing else. */
final class FigureCheck {

    private final Year year;

    FigureCheck(Year year) {
        this.year = year;
    }

    /** One French line a difference; none while last year runs. */
    List<String> compare(Instant asOf) {
        List<String> differences = new ArrayList<>();
        if (Stage.RENTREE.at(year.academy().spec().year()).isAfter(asOf)) {
            return differences;
        }
        Map<String, ExpectedFigures> expected = year.academy().figures(asOf).stream()
                .collect(Collectors.toMap(ExpectedFigures::uai, Function.identity(), ExpectedFigures::and));
        for (SchoolStanding standing : year.hub().getBean(StandingView.class).standings(Scope.all())) {
            String uai = standing.school().uai().value();
            ExpectedFigures right = expected.getOrDefault(uai, new ExpectedFigures(uai, 0, 0, 0, 0));
            ExpectedFigures found = new ExpectedFigures(
                    uai,
                    standing.pupils(),
                    standing.sessions().received(),
                    standing.sessions().refused(),
                    standing.recuperation().concerned());
            if (!right.equals(found)) {
                differences.add("Différence : chiffres (" + uai + ") : attendu " + right + ", trouvé " + found);
            }
        }
        return differences;
    }
}
