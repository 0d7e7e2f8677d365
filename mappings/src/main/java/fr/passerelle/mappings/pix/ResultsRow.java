package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.identity.Mojibake;
import fr.passerelle.domain.identity.Names;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.pix.ClassResults.OtherResult;
import fr.passerelle.mappings.pix.FeedAnswer.OddResult;
import fr.passerelle.mappings.spreadsheet.SpreadsheetTrace;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row, by column. */
record ResultsRow(ResultsHeader header, int line, List<String> cells) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** {@code 266}, or {@code 266 pix} as the files of spring 2026 write it. */
    private static final Pattern SCORE = Pattern.compile("([0-9]{1,4})(?:[\\s\\u00A0\\u202F]*[Pp]ix)?");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern LEVEL = Pattern.compile("-1|[0-8]");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\s\\u00A0\\u202F-]+");
    private static final String NOT_TESTED = "-";

    /** A word or two, or a number: no date, no INE. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L} '’]{1,30}|-?[0-9]{1,5}(?:[.,][0-9]{1,3})?");

    /**
     * Whether it is about a core certification, with CléA or without; otherwise it is about Pix+ (contract pix 4). Older files
     * have no such column, and core ones only.
     */
    boolean isOfCore() throws RowProblem {
        if (cells.size() < header.width() || cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank())) {
            throw new RowProblem(ResultsVerdict.RESULTS_CELLS_COUNT, null);
        }
        String type = BLANKS.matcher(cell(ResultsColumn.TYPE)).replaceAll("").toLowerCase(Locale.ROOT);
        if (type.startsWith("pix+")) {
            return false;
        }
        if (type.isEmpty() || type.equals("pix") || type.startsWith("cléa")) {
            return true;
        }
        throw new RowProblem(
                ResultsVerdict.RESULTS_TYPE_UNKNOWN, ResultsColumn.TYPE.label(), harmless(cell(ResultsColumn.TYPE)));
    }

    /** Of a row about Pix+: what it says of the result is kept as it stands. */
    OtherResult readOther() throws RowProblem {
        requireUntouched();
        if (cell(ResultsColumn.STATUS).isEmpty()) {
            throw new RowProblem(ResultsVerdict.RESULTS_STATUS_UNKNOWN, ResultsColumn.STATUS.label());
        }
        return new OtherResult(
                line,
                name(ResultsColumn.FIRST_NAME),
                name(ResultsColumn.LAST_NAME),
                birthdate(),
                textOrNull(ResultsColumn.EXTERNAL_ID),
                new OtherCertification(
                        number(ResultsColumn.NUMBER, ResultsVerdict.RESULTS_NUMBER_INVALID),
                        cell(ResultsColumn.TYPE),
                        cell(ResultsColumn.STATUS),
                        toldOrNull(ResultsColumn.LEVEL),
                        toldOrNull(ResultsColumn.SCORE),
                        date(ResultsColumn.TAKEN_ON)));
    }

    private @Nullable String toldOrNull(ResultsColumn column) {
        String text = textOrNull(column);
        return NOT_TESTED.equals(text) ? null : text;
    }

    /** Of a row about a core certification. */
    ClassResult read() throws RowProblem {
        requireUntouched();
        CertificationStatus status = status();
        Certification certification = new Certification(
                number(ResultsColumn.NUMBER, ResultsVerdict.RESULTS_NUMBER_INVALID),
                status,
                score(status),
                date(ResultsColumn.TAKEN_ON),
                null,
                null,
                textOrNull(ResultsColumn.CENTER),
                levels(),
                textOrNull(ResultsColumn.SESSION) == null
                        ? null
                        : number(ResultsColumn.SESSION, ResultsVerdict.RESULTS_SESSION_INVALID));
        return new ClassResult(
                line,
                name(ResultsColumn.FIRST_NAME),
                name(ResultsColumn.LAST_NAME),
                birthdate(),
                textOrNull(ResultsColumn.EXTERNAL_ID),
                certification);
    }

    /** What can be read of it in spite of what was found; a cell that is not there is empty. */
    OddResult odd(Finding finding) {
        return new OddResult(
                finding,
                RowProblem.orNull(() -> number(ResultsColumn.NUMBER, ResultsVerdict.RESULTS_NUMBER_INVALID)),
                cell(ResultsColumn.LAST_NAME),
                cell(ResultsColumn.FIRST_NAME),
                RowProblem.orNull(this::birthdate));
    }

    /** One cell that a spreadsheet rewrote is enough: the others were in its hands as well. */
    private void requireUntouched() throws RowProblem {
        for (ResultsColumn column : header.columns().keySet()) {
            String cell = cell(column);
            if (Mojibake.isNoText(cell)) {
                throw new RowProblem(ResultsVerdict.RESULTS_FIELD_UNREADABLE, column.label());
            }
            if (column.isDate() && SpreadsheetTrace.isInDate(cell)
                    || column.isNumber() && SpreadsheetTrace.isInNumber(cell)) {
                throw new RowProblem(FileVerdict.REOPENED_IN_SPREADSHEET, column.label());
            }
        }
        for (Map.Entry<Competence, Integer> column : header.competences().entrySet()) {
            if (SpreadsheetTrace.isInNumber(cells.get(column.getValue()))) {
                throw new RowProblem(
                        FileVerdict.REOPENED_IN_SPREADSHEET, column.getKey().index());
            }
        }
    }

    boolean isStatusReadable() {
        return cells.size() >= header.width()
                && WORDS.matcher(cell(ResultsColumn.STATUS)).matches();
    }

    /** The number, null when it cannot be read. */
    @Nullable
    Long numberOrNull() {
        return wholeOrNull(cell(ResultsColumn.NUMBER));
    }

    private static @Nullable Long wholeOrNull(String text) {
        return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /** A word with a sign of doubt behind it is another word. */
    private CertificationStatus status() throws RowProblem {
        String told = cell(ResultsColumn.STATUS);
        return switch (WORDS.matcher(told).matches() ? Names.normalise(told) : "") {
            case "validee" -> CertificationStatus.VALIDATED;
            case "rejetee", "nonobtenue" -> CertificationStatus.REJECTED;
            case "annulee" -> CertificationStatus.CANCELLED;
            case "enerreur" -> CertificationStatus.ERROR;
            case "demarree" -> CertificationStatus.STARTED;
            default ->
                throw new RowProblem(
                        ResultsVerdict.RESULTS_STATUS_UNKNOWN, ResultsColumn.STATUS.label(), harmless(told));
        };
    }

    /** 1 to 1024 when obtained. Otherwise 0, whatever a tolerated cell says: a cancellation must never be lost. */
    private int score(CertificationStatus status) throws RowProblem {
        String cell = cell(ResultsColumn.SCORE);
        Matcher matcher = SCORE.matcher(cell);
        int score = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        boolean readable = matcher.matches() || cell.isEmpty() || cell.equals(NOT_TESTED);
        if (!readable || !Certification.isPossible(status, score)) {
            throw new RowProblem(ResultsVerdict.RESULTS_SCORE_INVALID, ResultsColumn.SCORE.label(), harmless(cell));
        }
        return status.isObtained() ? score : 0;
    }

    private Map<Competence, Integer> levels() throws RowProblem {
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        for (Map.Entry<Competence, Integer> column : header.competences().entrySet()) {
            String cell = cells.get(column.getValue()).strip();
            if (LEVEL.matcher(cell).matches()) {
                levels.put(column.getKey(), Integer.valueOf(cell));
            } else if (!cell.isEmpty() && !cell.equals(NOT_TESTED)) {
                throw new RowProblem(
                        ResultsVerdict.RESULTS_LEVEL_INVALID, column.getKey().index(), harmless(cell));
            }
        }
        return levels;
    }

    private long number(ResultsColumn column, ResultsVerdict otherwise) throws RowProblem {
        Long number = wholeOrNull(cell(column));
        if (number == null || number <= 0) {
            throw new RowProblem(otherwise, column.label());
        }
        return number;
    }

    private @Nullable LocalDate birthdate() throws RowProblem {
        return textOrNull(ResultsColumn.BIRTHDATE) == null ? null : date(ResultsColumn.BIRTHDATE);
    }

    private LocalDate date(ResultsColumn column) throws RowProblem {
        try {
            return LocalDate.parse(cell(column), DAY);
        } catch (DateTimeParseException e) {
            throw new RowProblem(ResultsVerdict.RESULTS_DATE_INVALID, column.label());
        }
    }

    private String name(ResultsColumn column) throws RowProblem {
        if (cell(column).isEmpty()) {
            throw new RowProblem(ResultsVerdict.RESULTS_NAME_MISSING, column.label());
        }
        if (Mojibake.isIn(cell(column))) {
            throw new RowProblem(ResultsVerdict.RESULTS_NAME_MISREAD, column.label());
        }
        return cell(column);
    }

    /** What a cell holds, null when it may be somebody's name or birth date: columns can have been moved. */
    private @Nullable String harmless(String cell) {
        boolean personal = cell.isEmpty()
                || !HARMLESS.matcher(cell).matches()
                || isSame(cell, ResultsColumn.FIRST_NAME)
                || isSame(cell, ResultsColumn.LAST_NAME);
        return personal ? null : cell;
    }

    private boolean isSame(String cell, ResultsColumn column) {
        return Names.normalise(cell).equals(Names.normalise(cell(column)));
    }

    private @Nullable String textOrNull(ResultsColumn column) {
        return cell(column).isEmpty() ? null : cell(column);
    }

    private String cell(ResultsColumn column) {
        Integer place = header.columns().get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
