package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.stray.StrayHint;
import fr.passerelle.connectors.ledger.stray.StrayHintsView;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKey;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lines of the list, with what is known besides. */
@Component
class StrayRows {

    private final SchoolSheetView schools;
    private final StrayHintsView hints;

    StrayRows(SchoolSheetView schools, StrayHintsView hints) {
        this.schools = schools;
        this.hints = hints;
    }

    /** In the order given. */
    List<StrayRow> of(List<Stray> strays, Scope scope) {
        Map<String, String> names = schools.names(scope);
        Map<StrayKey, List<StrayHint>> known = hints.of(strays, scope);
        return strays.stream()
                .map(one -> StrayRow.of(one, names, known.getOrDefault(one.key(), List.of())))
                .toList();
    }

    StrayRow of(Stray stray, Scope scope) {
        return of(List.of(stray), scope).get(0);
    }
}
