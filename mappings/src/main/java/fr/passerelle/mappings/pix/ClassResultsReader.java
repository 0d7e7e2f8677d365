package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.NumberedResults;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.csv.CsvEnd;
import fr.passerelle.mappings.csv.CsvSize;
import fr.passerelle.mappings.pix.ClassResults.OtherResult;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import fr.passerelle.mappings.spreadsheet.SpreadsheetTrace;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the certification results CSV of a class by the names of its columns, of every generation (contract pix 4). */
public final class ClassResultsReader {

    private static final Finding FIRST_LINE_EMPTY =
            Finding.of(ResultsVerdict.RESULTS_HEADERS_UNKNOWN).at(1, null).detailed("la première ligne est vide");

    /** Never throws: see {@link ClassResults#findings()}. Larger than {@link CsvSize} lets be read is refused. */
    public ClassResults read(byte[] csv) {
        return ClassResultsCsv.text(csv)
                .map(text -> read(csv, ClassResultsCsv.rows(text)))
                .orElseGet(() -> refused(Finding.of(FileVerdict.TOO_LARGE)
                        .detailed(CsvSize.excess(csv).orElse(""))));
    }

    /**
     * Reads a CSV whose rows were told apart before; of one that may have been cut nothing is kept but its errors. Never throws for bad
     * content: see {@link ClassResults#findings()}.
     *
     * @param csv the same as bytes, which tell its end
     * @param rowsWithHeader cells of every row, the header first; empty rows must be there, they count as lines. An
     *     {@link UncheckedIOException} of its iterator means that the CSV is malformed
     */
    public ClassResults read(byte[] csv, Iterable<List<String>> rowsWithHeader) {
        ClassResults results = read(rowsWithHeader, isUtf8(csv));
        return CsvEnd.cut(csv, rowsWithHeader)
                .map(cut -> new ClassResults(
                        List.of(),
                        List.of(),
                        Stream.concat(
                                        Stream.of(cut),
                                        results.findings().stream().filter(Finding::isError))
                                .toList(),
                        List.of()))
                .orElse(results);
    }

    private static ClassResults read(Iterable<List<String>> rowsWithHeader, boolean utf8) {
        try {
            return read(rowsWithHeader.iterator(), utf8);
        } catch (UncheckedIOException malformed) {
            return refused(Finding.of(ResultsVerdict.RESULTS_UNREADABLE));
        }
    }

    private static ClassResults read(Iterator<List<String>> rows, boolean utf8) {
        List<String> names = rows.hasNext() ? rows.next() : List.of();
        if (isBlank(names)) {
            return refused(isBlank(rows) ? Finding.of(ResultsVerdict.RESULTS_EMPTY) : FIRST_LINE_EMPTY);
        }
        if (isMisread(names)) {
            return refused(Finding.of(ResultsVerdict.RESULTS_ENCODING).at(1, null));
        }
        if (SpreadsheetTrace.isOneColumn(names) || names.stream().anyMatch(SpreadsheetTrace::isInHeader)) {
            return refused(Finding.of(FileVerdict.REOPENED_IN_SPREADSHEET).at(1, null));
        }
        ResultsHeader header = ResultsHeader.of(names);
        if (!header.missing().isEmpty()) {
            return refused(Finding.of(ResultsVerdict.RESULTS_HEADERS_UNKNOWN)
                    .at(1, header.missing().get(0))
                    .detailed("colonnes absentes : " + String.join(", ", header.missing())));
        }
        return read(header, rows, utf8);
    }

    private static ClassResults read(ResultsHeader header, Iterator<List<String>> rows, boolean utf8) {
        List<ClassResult> results = new ArrayList<>();
        List<OtherResult> others = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(header.findings());
        List<OddResult> setAside = new ArrayList<>();
        List<ResultsRow> read = new ArrayList<>();
        NumberedResults numbers = new NumberedResults();
        for (int line = 2; rows.hasNext(); line++) {
            List<String> cells = rows.next();
            if (isBlank(cells)) {
                continue;
            }
            ResultsRow row = new ResultsRow(header, line, cells);
            if (isMisread(cells) && !(utf8 && row.isStatusReadable())) {
                return refused(Finding.of(ResultsVerdict.RESULTS_ENCODING).at(line, null));
            }
            read.add(row);
            try {
                if (row.isOfCore()) {
                    ClassResult result = row.read();
                    requireFirst(numbers, result.certification().id(), line, result.at(0));
                    results.add(result);
                } else {
                    OtherResult result = row.readOther();
                    requireFirst(numbers, result.certification().id(), line, result.at(0));
                    others.add(result);
                    findings.add(Finding.of(ResultsVerdict.RESULTS_OTHER_CERTIFICATION)
                            .at(line, ResultsColumn.TYPE.label()));
                }
            } catch (RowProblem problem) {
                Finding finding = problem.finding(line);
                if (finding.isError()) {
                    return refused(finding);
                }
                if (finding.verdict() != ResultsVerdict.RESULTS_NUMBER_DUPLICATE) {
                    numbers.isRepeated(row.numberOrNull(), line, null);
                }
                findings.add(finding);
                setAside.add(row.odd(finding));
            }
        }
        Set<Integer> contradicted = numbers.contradicted();
        results.removeIf(one -> contradicted.contains(one.line()));
        others.removeIf(one -> contradicted.contains(one.line()));
        findings.removeIf(finding -> finding.line() != null && contradicted.contains(finding.line()));
        setAside.removeIf(odd -> contradicted.contains(odd.finding().line()));
        read.stream().filter(row -> contradicted.contains(row.line())).forEach(row -> {
            Finding finding =
                    Finding.of(ResultsVerdict.RESULTS_NUMBER_CONTRADICTED).at(row.line(), ResultsColumn.NUMBER.label());
            findings.add(finding);
            setAside.add(row.odd(finding));
        });
        if (results.isEmpty() && findings.size() == header.findings().size()) {
            return refused(Finding.of(ResultsVerdict.RESULTS_EMPTY));
        }
        if (!header.unknown().isEmpty()) {
            findings.add(Finding.of(ResultsVerdict.RESULTS_COLUMN_UNKNOWN)
                    .at(1, null)
                    .detailed(String.join(", ", header.unknown())));
        }
        return new ClassResults(results, others, findings, setAside);
    }

    private static void requireFirst(NumberedResults numbers, long number, int line, Object said) throws RowProblem {
        if (numbers.isRepeated(number, line, said)) {
            throw new RowProblem(ResultsVerdict.RESULTS_NUMBER_DUPLICATE, ResultsColumn.NUMBER.label());
        }
    }

    private static ClassResults refused(Finding finding) {
        return new ClassResults(List.of(), List.of(), List.of(finding), List.of());
    }

    private static boolean isBlank(Iterator<List<String>> rows) {
        while (rows.hasNext()) {
            if (!isBlank(rows.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static boolean isUtf8(byte[] csv) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv));
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }

    /**
     * U+FFFD stands for bytes that are no UTF-8: a spreadsheet saved the file in another charset. Where it was there before, and the
     * words of Pix are whole, it is in one name only, and costs that row.
     */
    private static boolean isMisread(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0);
    }
}
