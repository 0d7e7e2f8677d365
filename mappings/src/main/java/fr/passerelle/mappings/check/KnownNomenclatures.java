package fr.passerelle.mappings.check;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.UnknownMefs;
import fr.passerelle.domain.school.Mef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The nomenclatures that are checked together with pupil exports; those explain the MEFs of these. */
record KnownNomenclatures(List<CheckReport> reports) {

    static final KnownNomenclatures NONE = new KnownNomenclatures(List.of());

    KnownNomenclatures {
        reports = List.copyOf(reports);
    }

    /** The report with its doubts about MEFs, when it is one on pupils whose school has a nomenclature here. */
    CheckReport judged(CheckReport report) {
        List<Pupil> pupils = all(report, Pupil.class);
        return pupils.isEmpty()
                ? report
                : of(report)
                        .map(found -> new UnknownMefs(found.schoolYear(), all(found, Mef.class)))
                        .map(mefs -> report.with(mefs.of(report.schoolYear(), pupils)))
                        .orElse(report);
    }

    /** That of the same year if there is one, else the last. */
    private Optional<CheckReport> of(CheckReport pupils) {
        return reports.stream()
                .filter(known -> known.uai() != null && known.uai().equals(pupils.uai()))
                .max(Comparator.comparing(known -> Objects.equals(known.schoolYear(), pupils.schoolYear())));
    }

    private static <T> List<T> all(CheckReport report, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object item : report.records()) {
            if (type.isInstance(item)) {
                found.add(type.cast(item));
            }
        }
        return found;
    }
}
