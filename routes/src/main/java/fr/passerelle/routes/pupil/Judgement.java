package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the hub makes of an export, found out in the current transaction: nothing is changed yet.
 *
 * @param uai school of the export, null when it could not be told
 * @param findings verdicts of the reader and of the ledger; what refuses the export first
 * @param staged null when the export is refused
 * @param held parts that must wait for a person
 * @param over thresholds that are passed, of whatever part
 */
record Judgement(
        SiecleExport export,
        @Nullable Uai uai,
        @Nullable SchoolYear year,
        List<Finding> findings,
        @Nullable StagedImport staged,
        Set<Part> held,
        List<Excess> over) {

    static Judgement refused(SiecleExport export, @Nullable Uai uai, List<Finding> findings) {
        return new Judgement(export, uai, export.schoolYear(), findings, null, Set.of(), List.of());
    }

    /** What was kept, left out and would be changed, French label to number, in reading order. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("élèves pris en compte", export.pupils().size());
        ignored().forEach((why, n) -> counts.put("ignorés, " + why, n));
        if (staged != null) {
            PupilBasePlan plan = staged.plan();
            counts.put("créés", plan.created());
            counts.put("modifiés", plan.updated());
            counts.put("inchangés", plan.unchanged());
            counts.put("partants", plan.leaving());
            counts.put("de retour", plan.back());
            counts.put("venus d'un autre établissement", plan.transferred());
            counts.put("élèves à reconnaître", plan.reattributed());
        }
        return counts;
    }

    ImportPreview preview(FileKind kind, List<PupilChange> changes) {
        return new ImportPreview(
                kind, uai, year, ignored(), findings, staged == null ? null : staged.plan(), held, over, changes);
    }

    private Map<String, Integer> ignored() {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        export.ignored().forEach((why, n) -> ignored.put(why.label(), n));
        return ignored;
    }
}
