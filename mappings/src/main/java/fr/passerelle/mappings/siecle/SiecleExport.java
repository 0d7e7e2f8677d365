package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.pupil.ExportTimeCheck;
import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pupil export says (contract siecle A.3, B.3).
 *
 * @param uai {@code UAJ} exactly as written, or null when there is none
 * @param schoolYear {@code ANNEE_SCOLAIRE}, or null when it is absent or not a year
 * @param stampedAt {@code HORODATAGE}, else {@code DATE_EXPORT} at 0:00, in the time of the school; null when neither can be read
 * @param pupils the pupils kept, in the order of the file; empty as soon as there is one error
 * @param ignored counts of the pupils left out; the three keys are always there
 * @param present those left out for want of an INE or of a division, in the order of the file
 * @param findings errors and warnings, in the order of contract siecle B.5
 * @param lineByIne line of the {@code ELEVE} tag of the pupils that were checked, division or not
 */
public record SiecleExport(
        @Nullable String uai,
        @Nullable SchoolYear schoolYear,
        @Nullable LocalDateTime stampedAt,
        List<Pupil> pupils,
        Map<Ignored, Integer> ignored,
        List<PresentPupil> present,
        List<Finding> findings,
        Map<String, Integer> lineByIne) {

    /** An export whose pupils have no line. */
    public SiecleExport(
            @Nullable String uai,
            @Nullable SchoolYear schoolYear,
            @Nullable LocalDateTime stampedAt,
            List<Pupil> pupils,
            Map<Ignored, Integer> ignored,
            List<Finding> findings) {
        this(uai, schoolYear, stampedAt, pupils, ignored, List.of(), findings, Map.of());
    }

    public SiecleExport {
        pupils = List.copyOf(pupils);
        present = List.copyOf(present);
        findings = List.copyOf(findings);
        EnumMap<Ignored, Integer> counts = new EnumMap<>(Ignored.class);
        for (Ignored reason : Ignored.values()) {
            counts.put(reason, ignored.getOrDefault(reason, 0));
        }
        ignored = Collections.unmodifiableMap(counts);
        lineByIne = Collections.unmodifiableMap(lineByIne); // a copy would cost as much as the pupils
    }

    /** Line of the {@code ELEVE} tag of a pupil, 1 for the first; null when the file has nobody of this INE. */
    public @Nullable Integer lineOf(String ine) {
        return lineByIne.get(Ine.normalise(ine));
    }

    /**
     * The findings as they stand at a moment, for a check, a dry run and an import alike: an export of a past year or of
     * the future is refused for that first ({@link ExportTimeCheck}). One that its reader refuses is told of nothing more.
     *
     * @param school in whose time the year and the stamp are judged
     */
    public List<Finding> findingsAt(Instant now, SchoolCalendar school) {
        List<Finding> all = new ArrayList<>(findings);
        if (!refused()) {
            ExportTimeCheck.of(schoolYear, stampedAt, school, now).ifPresent(why -> all.add(0, why));
        }
        return all;
    }

    /** One error refuses the whole file. */
    public boolean refused() {
        return Finding.anyError(findings);
    }
}
