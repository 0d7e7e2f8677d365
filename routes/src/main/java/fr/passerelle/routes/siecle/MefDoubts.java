package fr.passerelle.routes.siecle;

import fr.passerelle.connectors.ledger.SchoolLedger;
import fr.passerelle.connectors.ledger.StagedImport;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** MEFs that say nothing by themselves and that the school's nomenclature does not explain: the level stays unknown. */
@Component
public class MefDoubts {

    private static final String FIELD = "CODE_MEF";

    private final SchoolLedger schools;

    public MefDoubts(SchoolLedger schools) {
        this.schools = schools;
    }

    /** One finding a MEF, and one when the only nomenclature that explains some is of another year. */
    List<Finding> of(SiecleExport export, StagedImport staged) {
        Map<String, List<Pupil>> local = export.pupils().stream()
                .filter(pupil -> pupil.mefCode() != null && !pupil.mefCode().isEmpty())
                .filter(pupil -> Level.of(pupil.mefCode(), null) == Level.UNKNOWN)
                .collect(Collectors.groupingBy(Pupil::mefCode, TreeMap::new, Collectors.toList()));
        if (local.isEmpty()) {
            return List.of();
        }
        Map<SchoolYear, Set<String>> known = schools.mefs(staged.uai());
        List<Finding> findings = new ArrayList<>();
        if (!known.isEmpty() && !known.containsKey(staged.year())) {
            findings.add(Finding.of(IntakeVerdict.NOMENCLATURE_OF_ANOTHER_YEAR)
                    .at(null, FIELD)
                    .detailed(Collections.max(known.keySet()).label()));
        }
        local.forEach((code, pupils) -> {
            if (known.values().stream().noneMatch(codes -> codes.contains(code))) {
                findings.add(Finding.of(IntakeVerdict.UNKNOWN_MEF)
                        .at(export.lineOf(pupils.get(0).ine()), FIELD)
                        .detailed("MEF " + code + " : " + pupils.size() + (pupils.size() < 2 ? " élève" : " élèves")));
            }
        });
        return findings;
    }
}
