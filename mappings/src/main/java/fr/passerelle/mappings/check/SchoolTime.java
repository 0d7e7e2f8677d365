package fr.passerelle.mappings.check;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.VerdictCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In whose time a file is judged: the directory tells, else the UAI. The directory is asked only where its word can change what is
 * said: most files need none, and must be answered at once.
 */
final class SchoolTime {

    private final Function<Uai, Optional<SchoolCalendar>> directory;

    /** @param directory in whose time a school lives; empty where there is no directory */
    SchoolTime(Function<Uai, Optional<SchoolCalendar>> directory) {
        this.directory = directory;
    }

    /** What is said of a file by the time that a school lives in. */
    record Judged(SchoolCalendar calendar, @Nullable SchoolYear year, List<Finding> findings, List<String> remarks) {

        private boolean saysAs(Judged other) {
            return findings.equals(other.findings) && Objects.equals(year, other.year);
        }

        private boolean judgesAs(Judged other) {
            return codes().equals(other.codes());
        }

        private List<VerdictCode> codes() {
            return findings.stream().map(Finding::verdict).toList();
        }

        private Judged remarked(String remark) {
            return new Judged(calendar, year, findings, List.of(remark));
        }
    }

    /**
     * @param school as the file names it, null when it names none
     * @param year of the file, by the time that its school lives in
     * @param findings by that time
     */
    Judged judge(
            @Nullable String school,
            Function<SchoolCalendar, @Nullable SchoolYear> year,
            Function<SchoolCalendar, List<Finding>> findings) {
        Function<SchoolCalendar, Judged> judge =
                calendar -> new Judged(calendar, year.apply(calendar), findings.apply(calendar), List.of());
        Judged byUai = judge.apply(SchoolCalendar.ofText(school));
        Optional<Uai> uai = Optional.ofNullable(school).flatMap(Uai::parse);
        if (uai.isEmpty()) {
            return byUai;
        }
        List<Judged> others = SchoolCalendar.all().stream().map(judge).toList();
        if (others.stream().allMatch(byUai::saysAs)) {
            return byUai;
        }
        return directory.apply(uai.get()).map(judge).orElseGet(() -> {
            boolean sure = SchoolCalendar.isSurelyMetropolitan(uai.get())
                    || others.stream().allMatch(byUai::judgesAs);
            return sure ? byUai : byUai.remarked(remark(uai.get()));
        });
    }

    private static String remark(Uai uai) {
        return "L'annuaire des établissements n'a pas été trouvé : l'heure et l'année scolaire de " + uai
                + " sont celles que dit le département de son UAI, et ce verdict en dépend."
                + " Donnez l'annuaire par --schools si son académie en a d'autres.";
    }
}
