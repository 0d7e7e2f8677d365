package fr.passerelle.domain.verdict;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verdict at a place of an input.
 *
 * @param verdict what was found
 * @param ine the pupil concerned, or null when the finding is about the whole input
 * @param line line of the input, 1 for the first, or null when it has none
 * @param column column of that line where the element begins, 1 for the first, or null
 * @param field name of the element or column concerned, in the words of the format, or null
 * @param detail a French precision (the value read, the value expected), or null; never an INE or a name; on one line
 * @param meta what the partner's own error carries (contract siecle B.5), keys in its spelling
 */
public record Finding(
        VerdictCode verdict,
        @Nullable String ine,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String field,
        @Nullable String detail,
        Map<String, String> meta) {

    public Finding {
        meta = Map.copyOf(meta);
        ine = onOneLine(ine);
        field = onOneLine(field);
        detail = onOneLine(detail);
    }

    /** A text of a file without its control characters: with them, who writes the file could write the report. */
    public static @Nullable String onOneLine(@Nullable String text) {
        return text == null || text.chars().noneMatch(Character::isISOControl)
                ? text
                : text.replaceAll("\\p{Cc}+", " ").strip();
    }

    public static Finding of(VerdictCode verdict) {
        return new Finding(verdict, null, null, null, null, null, Map.of());
    }

    public Finding at(@Nullable Integer lineNumber, @Nullable String fieldName) {
        return at(lineNumber, null, fieldName);
    }

    public Finding at(@Nullable Integer lineNumber, @Nullable Integer columnNumber, @Nullable String fieldName) {
        return new Finding(verdict, ine, lineNumber, columnNumber, fieldName, detail, meta);
    }

    public Finding about(@Nullable String pupilIne) {
        return new Finding(verdict, pupilIne, line, column, field, detail, meta);
    }

    public Finding detailed(String text) {
        return new Finding(verdict, ine, line, column, field, text, meta);
    }

    public Finding with(Map<String, String> partnerMeta) {
        return new Finding(verdict, ine, line, column, field, detail, partnerMeta);
    }

    public boolean isError() {
        return verdict.severity() == Severity.ERROR;
    }

    /** The French sentence with its precision, if any. */
    public String message() {
        return detail == null ? verdict.message() : verdict.message() + " (" + detail + ")";
    }

    public static boolean anyError(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }
}
