package fr.passerelle.mappings.pix;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that Pix Orga gives the results of a class, {@code 20270204_resultats_3A.csv} (contract pix 4). */
public final class ResultsFileName {

    private static final Pattern DATED = Pattern.compile("([0-9]{8})(?:[_ -].*|\\..*)?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private ResultsFileName() {}

    /** The day of its download, Paris; empty when the name does not begin with one. */
    public static Optional<LocalDate> day(String name) {
        Matcher dated = DATED.matcher(name);
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
