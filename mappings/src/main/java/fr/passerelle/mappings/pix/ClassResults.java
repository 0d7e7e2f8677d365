package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            OtherCertification certification) {}

    private static final Pattern DATED = Pattern.compile("([0-9]{8})(?:[_ -].*|\\..*)?");
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

    /**
     * The day of the download, Paris, with which Pix Orga begins the name of such a file: {@code 20270204_resultats_3A.csv}
     * (contract pix 4). Empty when the name does not begin with one.
     */
    public static Optional<LocalDate> dayOf(String fileName) {
        Matcher dated = DATED.matcher(fileName);
        if (!dated.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(dated.group(1), DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
