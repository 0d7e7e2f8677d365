package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.pupil.PresentPupil;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.source.RefusedInput;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been read of an export so far; holds whatever reading met before it stopped. One instance per file. */
final class ExportDraft {

    private final @Nullable Uai expected;
    private final int maxPupils;
    private final Envelope envelope = new Envelope();
    private final Divisions divisions = new Divisions();
    private final List<PupilElement> kept = new ArrayList<>();
    private final Map<Ignored, Integer> ignored = new EnumMap<>(Ignored.class);
    private final List<PresentPupil> present = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final PupilChecks checks;
    private int seen;
    private @Nullable Finding failure;

    ExportDraft(@Nullable Uai expected, int maxPupils, LocalDate today) {
        this.expected = expected;
        this.maxPupils = maxPupils;
        this.checks = new PupilChecks(today, findings::add);
    }

    Envelope envelope() {
        return envelope;
    }

    Divisions divisions() {
        return divisions;
    }

    /** Keeps or leaves out one pupil; the checks run before his division is known (contract siecle B.4). */
    void add(PupilElement pupil, PupilPlaces places) throws RefusedInput {
        if (++seen > maxPupils) {
            throw new RefusedInput(Finding.of(SiecleVerdict.TOO_MANY_PUPILS).detailed("plus de " + maxPupils));
        }
        if (checks.hasLeft(pupil, places)) {
            ignore(Ignored.LEFT);
        } else if (pupil.value(PupilField.ID_NATIONAL) == null) {
            leaveOut(pupil, Ignored.NO_INE, places.pupil().getLineNumber());
        } else {
            checks.check(pupil, places);
            kept.add(pupil);
            divisions.met(pupil, places.pupil());
        }
    }

    /** Reading stopped before the end. */
    void fail(Finding why) {
        failure = why;
    }

    /** True as soon as the file is known to be another school's: the rest is not worth reading. */
    boolean isOfAnotherSchool() {
        String uai = envelope.uai();
        return uai != null && expected != null && !uai.equals(expected.value());
    }

    SiecleExport toExport() {
        boolean nobodys =
                failure == null && (envelope.uai() == null || envelope.uai().isEmpty());
        if (isOfAnotherSchool() || nobodys) {
            Finding mismatch = Place.found(UaiMismatch.of(expected, envelope.uai()), envelope.uaiPlace(), "UAJ");
            return export(List.of(), Map.of(), List.of(mismatch));
        }
        List<Pupil> pupils = withDivisions();
        List<Finding> all = new ArrayList<>(envelope.findings());
        all.addAll(findings);
        Stream.of(checks.oldNames(), divisions.reversed(), failure)
                .filter(Objects::nonNull)
                .forEach(all::add);
        if (pupils.isEmpty() && !Finding.anyError(all)) {
            all.add(Finding.of(SiecleVerdict.EMPTY));
        }
        return export(Finding.anyError(all) ? List.of() : pupils, ignored, all);
    }

    private SiecleExport export(List<Pupil> pupils, Map<Ignored, Integer> left, List<Finding> all) {
        return new SiecleExport(
                envelope.uai(),
                envelope.schoolYear(),
                envelope.stampedAt(),
                pupils,
                left,
                present,
                all,
                checks.lineByIne());
    }

    /** No pupil is built when one has an error: his fields cannot be trusted and none would be kept anyway. */
    private List<Pupil> withDivisions() {
        boolean refused = failure != null || Finding.anyError(findings);
        List<Pupil> pupils = new ArrayList<>(refused ? 0 : kept.size());
        for (PupilElement pupil : kept) {
            String division = divisions.of(pupil.eleveId());
            if (division == null) {
                leaveOut(pupil, Ignored.NO_DIVISION, checks.lineByIne().get(pupil.ine()));
                continue;
            }
            findings.addAll(divisions.findingsOf(pupil));
            if (!refused) {
                pupils.add(pupil.toPupil(division));
            }
        }
        return pupils;
    }

    private void leaveOut(PupilElement pupil, Ignored reason, @Nullable Integer line) {
        ignore(reason);
        present.add(pupil.toPresent(line, reason.label()));
    }

    private void ignore(Ignored reason) {
        ignored.merge(reason, 1, Integer::sum);
    }
}
