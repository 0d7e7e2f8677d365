package fr.passerelle.mappings.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A report for a spreadsheet in French: one that opens by a double click, and in which no cell is a formula. */
final class FileReportCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setRecordSeparator("\r\n")
            .setHeader("gravité", "code", "ligne", "colonne", "INE", "champ", "message", "précision", "remède")
            .get();

    private FileReportCsv() {}

    static String write(FileReport report, ConsoleAddress console) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (HeldPart part : report.held()) {
                csv.printRecord(
                        "en suspens",
                        safe(part.kind()),
                        null,
                        null,
                        null,
                        null,
                        safe(part.title()),
                        safe(String.join(" ", part.why())),
                        part.whereToDecide(console));
            }
            for (ReportedFinding finding : report.findings()) {
                csv.printRecord(
                        finding.isError() ? "erreur" : "avertissement",
                        safe(finding.code()),
                        finding.line(),
                        finding.column(),
                        safe(finding.ine()),
                        safe(finding.field()),
                        safe(finding.message()),
                        safe(finding.detail()),
                        safe(finding.remedy()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What comes from a file could be a formula; an apostrophe makes it a text for every spreadsheet. */
    private static @Nullable String safe(@Nullable String cell) {
        return cell == null || cell.isEmpty() || STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
