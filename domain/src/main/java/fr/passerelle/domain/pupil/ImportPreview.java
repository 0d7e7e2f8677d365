package fr.passerelle.domain.pupil;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before anything changes.
 *
 * @param kind of the export, which says its verdicts in its own words
 * @param uai school of the export, null when it could not be told
 * @param year school year of the export, null when refused before it was known
 * @param ignored pupils left out without being an error, French label to number, in reading order
 * @param findings verdicts of the reader and of the ledger, as the import would report them
 * @param plan null when the export is refused: nothing of it would be applied
 * @param held parts that would wait for a person
 * @param over thresholds that are passed, each with its figure and its limit, by whatever part; a part that a person has
 *     accepted is over its threshold and not held, and one may be held by an earlier answer without being over
 * @param changes pupils concerned, at most so many of each kind as was asked for; {@code plan} has the true numbers
 */
public record ImportPreview(
        FileKind kind,
        @Nullable Uai uai,
        @Nullable SchoolYear year,
        Map<String, Integer> ignored,
        List<Finding> findings,
        @Nullable PupilBasePlan plan,
        Set<Part> held,
        List<Excess> over,
        List<PupilChange> changes) {

    public ImportPreview {
        ignored = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(ignored));
        findings = List.copyOf(findings);
        held = Set.copyOf(held);
        over = List.copyOf(over);
        changes = List.copyOf(changes);
    }

    /** The thresholds passed by the parts that would wait, in the order in which they were judged. */
    public List<Excess> heldOver() {
        return over.stream().filter(excess -> held.contains(excess.part())).toList();
    }

    /** This plan with its pupils told otherwise, as a reader may see them; its figures stay. */
    public ImportPreview with(List<PupilChange> told) {
        return new ImportPreview(kind, uai, year, ignored, findings, plan, held, over, told);
    }

    public boolean refused() {
        return plan == null;
    }
}
