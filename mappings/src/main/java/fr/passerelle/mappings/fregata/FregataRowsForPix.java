package fr.passerelle.mappings.fregata;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.mappings.siecle.ChangesForPix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A FREGATA CSV without some of its pupils, and with rows of ours for others (ADR 0030). The other rows stay as they came, in
 * the encoding that they came in; the names of the columns are the matter of {@link FregataForPix}.
 */
public final class FregataRowsForPix {

    private static final int PROVINCE_LENGTH = 3;

    private FregataRowsForPix() {}

    /**
     * The CSV with these changes, the very same array when none is needed; empty when it cannot be written so. Only for a CSV
     * that its reader did not refuse.
     */
    public static Optional<byte[]> write(byte[] csv, ChangesForPix changes) {
        Optional<FregataText> text = FregataText.of(csv);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (CSVParser parser = FregataCsv.parser(text.get())) {
            return write(csv, text.get(), parser.getRecords(), changes);
        } catch (IOException | UncheckedIOException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> write(byte[] csv, FregataText text, List<CSVRecord> rows, ChangesForPix changes) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        FregataHeader header = FregataHeader.of(rows.get(0).toList());
        Set<String> replaced = changes.replaced();
        String all = text.text();
        StringBuilder kept = new StringBuilder(all.length());
        for (int i = 0; i < rows.size(); i++) {
            int from = i == 0 ? 0 : (int) rows.get(i).getCharacterPosition();
            int to = i + 1 < rows.size() ? (int) rows.get(i + 1).getCharacterPosition() : all.length();
            if (i == 0 || !replaced.contains(new FregataRow(header, rows.get(i).toList(), i).ine())) {
                kept.append(all, from, to);
            }
        }
        String lineEnd = all.contains("\r\n") ? "\r\n" : "\n";
        for (Pupil pupil : changes.remade()) {
            boolean ended = kept.charAt(kept.length() - 1) == '\n' || kept.charAt(kept.length() - 1) == '\r';
            kept.append(ended ? "" : lineEnd)
                    .append(row(header, text.separator(), pupil))
                    .append(lineEnd);
        }
        if (kept.compareTo(new StringBuilder(all)) == 0) {
            return Optional.of(csv);
        }
        return text.charset().newEncoder().canEncode(kept) ? Optional.of(bytes(csv, text, kept)) : Optional.empty();
    }

    private static byte[] bytes(byte[] csv, FregataText text, StringBuilder kept) {
        byte[] mark = FregataForPix.markOf(csv);
        byte[] rows = kept.toString().getBytes(text.charset());
        byte[] sent = Arrays.copyOf(mark, mark.length + rows.length);
        System.arraycopy(rows, 0, sent, mark.length, rows.length);
        return sent;
    }

    private static String row(FregataHeader header, char separator, Pupil pupil) {
        @Nullable String[] cells = new @Nullable String[header.width()];
        header.places().forEach((column, place) -> cells[place] = cell(column, pupil));
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : quoted(cell, separator))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    private static String quoted(String cell, char separator) {
        boolean plain = cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The other way round than {@link FregataRow#toPupil}. */
    private static @Nullable String cell(FregataColumn column, Pupil pupil) {
        return switch (column) {
            case INE -> pupil.ine();
            case FIRST_NAME -> pupil.firstName();
            case MIDDLE_NAME -> pupil.middleName();
            case THIRD_NAME -> pupil.thirdName();
            case LAST_NAME -> pupil.lastName();
            case PREFERRED_LAST_NAME -> pupil.preferredLastName();
            case SEX -> pupil.sex() == null ? null : pupil.sex().name();
            case BIRTHDATE -> InFrench.shortDate(pupil.birthdate());
            case BIRTH_CITY_CODE -> pupil.birthCityCode();
            case BIRTH_CITY -> pupil.birthCity();
            case BIRTH_PROVINCE -> province(pupil.birthProvinceCode());
            case BIRTH_COUNTRY -> pupil.birthCountryCode() == null ? null : "99" + pupil.birthCountryCode();
            case STATUS -> pupil.status();
            case MEF -> pupil.mefCode();
            case DIVISION -> pupil.division();
        };
    }

    /** On two characters but overseas. */
    private static @Nullable String province(@Nullable String code) {
        return code != null && code.length() == PROVINCE_LENGTH && code.charAt(0) == '0' ? code.substring(1) : code;
    }
}
