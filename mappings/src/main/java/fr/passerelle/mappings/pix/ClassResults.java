package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a class.
 *
 * @param rows the readable rows, in the order of the file; empty when any finding is an error
 * @param others the readable rows about Pix+, which no livret ever holds, in the order of the file; empty as rows
 * @param findings an error refuses the whole file; a warning is about one row, which is left out
 * @param setAside those rows; empty when any finding is an error
 */
public record ClassResults(
        List<ClassResult> rows, List<OtherResult> others, List<Finding> findings, List<OddResult> setAside) {

    /**
     * One row about a Pix+ certification (contract pix 4).
     *
     * @param line row of the file, the header is 1
     * @param birthdate null when the cell is empty
     * @param externalId {@code Identifiant Externe}, null when empty or without such a column
     */
    public record OtherResult(
            int line,
            String firstName,
            String lastName,
            @Nullable LocalDate birthdate,
            @Nullable String externalId,
            OtherCertification certification) {

        /** The same, told by another row. */
        OtherResult at(int row) {
            return new OtherResult(row, firstName, lastName, birthdate, externalId, certification);
        }
    }

    /** A day anywhere in a name, with one sign between its parts or none; digits beside it make another number of it. */
    private static final Pattern DATED = Pattern.compile(
            "(?<![0-9])(?:(20[0-9]{2})([-_. ]?)([0-9]{2})\\2([0-9]{2})|([0-9]{2})([-_. ]?)([0-9]{2})\\6(20[0-9]{2}))(?![0-9])");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public ClassResults {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        findings = List.copyOf(findings);
        setAside = List.copyOf(setAside);
    }

    /** True when nothing of the file can be used. */
    public boolean refused() {
        return Finding.anyError(findings);
    }

    /** These results, but for those of a test that was not sat by that day: they cannot be, and are set aside. */
    public ClassResults by(LocalDate day) {
        List<OddResult> future = new ArrayList<>();
        rows.stream()
                .filter(row -> row.certification().takenOn().isAfter(day))
                .map(row ->
                        future(row.line(), row.certification().id(), row.lastName(), row.firstName(), row.birthdate()))
                .forEach(future::add);
        others.stream()
                .filter(row -> row.certification().takenOn().isAfter(day))
                .map(row ->
                        future(row.line(), row.certification().id(), row.lastName(), row.firstName(), row.birthdate()))
                .forEach(future::add);
        if (future.isEmpty()) {
            return this;
        }
        Set<@Nullable Integer> lines =
                future.stream().map(one -> one.finding().line()).collect(Collectors.toSet());
        return new ClassResults(
                rows.stream().filter(row -> !lines.contains(row.line())).toList(),
                others.stream().filter(row -> !lines.contains(row.line())).toList(),
                Stream.concat(
                                findings.stream().filter(one -> !lines.contains(one.line())),
                                future.stream().map(OddResult::finding))
                        .toList(),
                Stream.concat(setAside.stream(), future.stream()).toList());
    }

    private static OddResult future(
            int line, long number, String lastName, String firstName, @Nullable LocalDate birthdate) {
        Finding finding = Finding.of(ResultsVerdict.RESULTS_DATE_IN_FUTURE).at(line, ResultsColumn.TAKEN_ON.label());
        return new OddResult(finding, number, lastName, firstName, birthdate);
    }

    /**
     * The day of the download, Paris, with which Pix Orga begins the name of such a file: {@code 20270204_resultats_3A.csv}
     * (contract pix 4), or which somebody put elsewhere into it, as {@code Copie de 20270204_resultats_3A.csv} or {@code 3A
     * 04-02-2027.csv}. The first one of several; empty when the name holds none.
     */
    public static Optional<LocalDate> dayOf(String fileName) {
        Matcher dated = DATED.matcher(fileName);
        for (int from = 0; dated.find(from); from = dated.start() + 1) {
            boolean yearFirst = dated.group(1) != null;
            String day = yearFirst
                    ? dated.group(1) + dated.group(3) + dated.group(4)
                    : dated.group(8) + dated.group(7) + dated.group(5);
            try {
                return Optional.of(LocalDate.parse(day, DAY));
            } catch (DateTimeParseException noDay) {
                continue;
            }
        }
        return Optional.empty();
    }
}
