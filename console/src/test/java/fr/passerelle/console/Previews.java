package fr.passerelle.console;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Counts;
import fr.passerelle.domain.pupil.PupilBasePlan.Excess;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.PupilChange.Field;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented imports. */
final class Previews {

    static final SchoolYear YEAR = new SchoolYear(2026);

    private Previews() {}

    static ImportPreview unchanged() {
        return of(new PupilBasePlan(120, 0, 0, 120, 0, 0, 0, 0, Map.of()), Set.of(), List.of(), List.of());
    }

    static ImportPreview refused(Finding... findings) {
        return refused(FileKind.SIECLE_ELEVES, findings);
    }

    static ImportPreview refused(FileKind kind, Finding... findings) {
        return new ImportPreview(
                kind, Sample.PINS, null, Map.of(), List.of(findings), null, Set.of(), List.of(), List.of());
    }

    /** 30 of 120 leave, one is known with another birth date, one changes division. */
    static ImportPreview tooManyLeave() {
        return of(
                new PupilBasePlan(
                        120,
                        2,
                        1,
                        89,
                        30,
                        1,
                        1,
                        1,
                        Map.of(Level.TROISIEME, new Counts(60, 2, 0, 1), Level.SIXIEME, new Counts(60, 0, 1, 29))),
                Set.of(Part.LEAVING),
                List.of(),
                List.of(
                        new PupilChange(
                                Kind.REATTRIBUTED,
                                "990000009AJ",
                                "LE GOFF",
                                "Ewen",
                                "3 B",
                                List.of(new Field("birthdate", "2012-05-17", "2011-05-17")),
                                Map.of()),
                        change(Kind.LEAVING, "990000001AA", "MARTEL", "Zoé", Map.of("9990002Y", true)),
                        new PupilChange(
                                Kind.UPDATED,
                                "990000002AB",
                                "ÉTIENNE",
                                "Élie",
                                "3 B",
                                List.of(
                                        new Field("division", "3 A", "3 B"),
                                        new Field("preferredLastName", null, ""),
                                        new Field("sex", "M", "F"),
                                        new Field("repeating", "false", "true")),
                                Map.of()),
                        new PupilChange(Kind.BACK, "990000003AC", "ROUX", "Anaë", "3 C", List.of(), Map.of()),
                        change(Kind.TRANSFERRED, "990000004AD", "PETIT", "Lou", Map.of("9990003Z", false)),
                        change(Kind.CREATED, "990000005AE", "<script>alert(1)</script>", "Jean", Map.of())));
    }

    /** 250 INEs that are known with another birth date. */
    static ImportPreview manyReattributed() {
        return of(
                new PupilBasePlan(300, 0, 0, 50, 0, 0, 0, 250, Map.of()),
                Set.of(),
                List.of(),
                IntStream.rangeClosed(1, 250)
                        .mapToObj(n -> new PupilChange(
                                Kind.REATTRIBUTED,
                                "99000%04dAJ".formatted(n),
                                "NOM %03d".formatted(n),
                                "Ewen",
                                "3 B",
                                List.of(new Field("birthdate", "2012-05-17", "2011-05-17")),
                                Map.of()))
                        .toList());
    }

    /** The same with so many changes of each kind at most. */
    static ImportPreview listing(ImportPreview all, int mostPerKind) {
        List<PupilChange> listed = Stream.of(Kind.values())
                .flatMap(kind -> all.changes().stream()
                        .filter(change -> change.kind() == kind)
                        .limit(mostPerKind))
                .toList();
        return all.with(listed);
    }

    private static PupilChange change(
            Kind kind, String ine, String name, String firstName, Map<String, Boolean> where) {
        return new PupilChange(kind, ine, name, firstName, "3 A", List.of(), where);
    }

    static ImportPreview of(PupilBasePlan plan, Set<Part> held, List<Finding> findings, List<PupilChange> changes) {
        Map<String, Integer> ignored = new LinkedHashMap<>();
        ignored.put("partis", 3);
        ignored.put("sans INE", 0);
        ignored.put("sans division", 2);
        return new ImportPreview(
                FileKind.SIECLE_ELEVES, Sample.PINS, YEAR, ignored, findings, plan, held, over(plan, held), changes);
    }

    /** As the hub judges within a year; the console has no rules to judge by. */
    private static List<Excess> over(PupilBasePlan plan, Set<Part> held) {
        return held.contains(Part.LEAVING)
                ? List.of(new Excess(Part.LEAVING, null, plan.leaving(), plan.active(), 0.1))
                : List.of();
    }
}
