package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leaves out of a plan what it knows, from other schools, of the pupils whose INEs stand in the file. */
@Component
public class SeenPlans {

    /** In the place of the UAI of a school that the reader may not see. */
    static final String ANOTHER = "un autre établissement";

    private final ImportDesk desk;
    private final PupilSheetView pupils;

    SeenPlans(ImportDesk desk, PupilSheetView pupils) {
        this.desk = desk;
        this.pupils = pupils;
    }

    /** What a file that was received would change now, with at most {@link PlanPanels#MOST_PER_KIND} of each kind. */
    public ImportPreview ofFile(long file, Scope scope) {
        return of(desk.previewOf(file, PlanPanels.MOST_PER_KIND), scope);
    }

    ImportPreview of(ImportPreview all, Scope scope) {
        Uai uai = all.uai();
        if (scope.uais().isEmpty() || uai == null) {
            return all;
        }
        List<String> asked = all.changes().stream()
                .filter(change -> change.kind() == Kind.REATTRIBUTED)
                .map(PupilChange::ine)
                .toList();
        Set<String> known = asked.isEmpty() ? Set.of() : pupils.known(scope, uai, asked);
        return all.with(
                all.changes().stream().map(one -> seen(one, known, scope)).toList());
    }

    private static PupilChange seen(PupilChange one, Set<String> known, Scope scope) {
        boolean told = one.kind() != Kind.REATTRIBUTED || known.contains(one.ine());
        Map<String, Boolean> elsewhere = one.elsewhere().entrySet().stream()
                .collect(Collectors.toMap(
                        school -> scope.allows(new Uai(school.getKey())) ? school.getKey() : ANOTHER,
                        Map.Entry::getValue,
                        Boolean::logicalOr));
        return one.with(told ? one.fields() : List.of(), elsewhere);
    }
}
