package fr.passerelle.mappings.report;

import fr.passerelle.mappings.spreadsheet.Spreadsheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report for a spreadsheet: what is held first, then each finding. */
final class FileReportCsv {

    private static final List<String> HEADER =
            List.of("gravité", "code", "ligne", "colonne", "INE", "champ", "message", "précision", "remède");

    private FileReportCsv() {}

    static String write(FileReport report, ConsoleAddress console) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        report.held().forEach(part -> rows.add(row(part, console)));
        report.findings().forEach(finding -> rows.add(row(finding)));
        return Spreadsheet.write(HEADER, rows);
    }

    private static List<? extends @Nullable Object> row(HeldPart part, ConsoleAddress console) {
        return Arrays.asList(
                "en suspens",
                part.kind(),
                null,
                null,
                null,
                null,
                part.title(),
                String.join(" ", part.why()),
                part.whereToDecide(console));
    }

    private static List<? extends @Nullable Object> row(ReportedFinding finding) {
        return Arrays.asList(
                finding.isError() ? "erreur" : "avertissement",
                finding.code(),
                finding.line(),
                finding.column(),
                finding.ine(),
                finding.field(),
                finding.message(),
                finding.detail(),
                finding.remedy());
    }
}
