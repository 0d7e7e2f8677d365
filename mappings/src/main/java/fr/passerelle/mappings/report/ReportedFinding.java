package fr.passerelle.mappings.report;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stands in a report, whose codes may be of an older version of the hub or of Pix.
 *
 * @param ine the pupil concerned, or null
 * @param line 1 for the first, or null
 * @param column 1 for the first, or null
 * @param field in the words of the format, or null
 * @param message what is wrong, in French
 * @param detail a French precision, or null
 * @param remedy what to do about it, in French
 */
public record ReportedFinding(
        String code,
        Severity severity,
        @Nullable String ine,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String field,
        String message,
        @Nullable String detail,
        String remedy) {

    /** A finding in one of these is about a pupil who has no INE to be named by. */
    private static final Set<String> IDENTIFIERS = Set.of("ID_NATIONAL", "ELEVE_ID", "Identifiant unique*");

    public static ReportedFinding of(Finding finding) {
        return new ReportedFinding(
                finding.verdict().code(),
                finding.verdict().severity(),
                finding.ine(),
                finding.line(),
                finding.column(),
                finding.field(),
                finding.verdict().message(),
                finding.detail(),
                finding.verdict().remedy());
    }

    /** As whoever made a file of that kind says it. */
    public ReportedFinding saidOf(FileKind kind) {
        return new ReportedFinding(
                code, severity, ine, line, column, field, kind.said(message), detail, kind.said(remedy));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** True when it is about the whole file and not about one of its pupils. */
    public boolean isAboutFile() {
        return ine == null && (field == null || !IDENTIFIERS.contains(field));
    }

    /**
     * {@code ligne 12, colonne 9, DATE_NAISS, INE 990000101AB, plus de 20 Mio}, as far as it is known; empty when nothing
     * is.
     */
    public String place(boolean withIne) {
        List<String> parts = new ArrayList<>();
        if (line != null) {
            parts.add("ligne " + line);
        }
        if (column != null) {
            parts.add("colonne " + column);
        }
        if (field != null) {
            parts.add(field);
        }
        if (withIne && ine != null) {
            parts.add("INE " + ine);
        }
        if (detail != null) {
            parts.add(detail);
        }
        return String.join(", ", parts);
    }
}
