package fr.passerelle.mappings.lsu;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a school states of its pupils of 6e: UTF-8 with or without BOM, semicolons, the header {@link #HEADER}, dates as
 * {@code 2027-06-10}. One line that is wrong spoils the file: half of a statement is none.
 */
public final class BilanFactsCsv {

    /** Columns, in order. */
    public static final List<String> HEADER = List.of(
            "id-be", "date-conseil-classe", "date-scolarite", "nb-retards", "nb-abs-justifiees", "nb-abs-injustifiees");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false) // counted, else the line of a message would not be that of the file
            .setTrim(true)
            .get();

    private BilanFactsCsv() {}

    /**
     * @return facts by ELEVE_ID
     * @throws IllegalArgumentException with a French sentence that tells the line
     */
    public static Map<String, BilanFacts> read(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        Map<String, BilanFacts> facts = new HashMap<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            boolean first = true;
            for (CSVRecord row : rows) {
                if (first) {
                    require(
                            row.toList().equals(HEADER),
                            row,
                            "les colonnes attendues sont " + String.join(";", HEADER));
                    first = false;
                } else if (!row.stream().allMatch(String::isEmpty)) {
                    require(row.size() == HEADER.size(), row, HEADER.size() + " colonnes attendues");
                    require(facts.put(row.get(0), facts(row)) == null, row, "cet élève y figure déjà");
                }
            }
            if (first) {
                throw new IllegalArgumentException("le fichier est vide");
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("CSV illisible : guillemets mal fermés ?", e);
        }
        return facts;
    }

    private static BilanFacts facts(CSVRecord row) {
        return new BilanFacts(date(row, 1), date(row, 2), count(row, 3), count(row, 4), count(row, 5));
    }

    private static LocalDate date(CSVRecord row, int column) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeException e) {
            throw wrong(row, HEADER.get(column) + " s'écrit comme 2027-06-10");
        }
    }

    private static int count(CSVRecord row, int column) {
        String text = row.get(column);
        require(COUNT.matcher(text).matches(), row, HEADER.get(column) + " est un nombre de 0 à 999");
        return Integer.parseInt(text);
    }

    private static void require(boolean condition, CSVRecord row, String why) {
        if (!condition) {
            throw wrong(row, why);
        }
    }

    /** In a file without quoted line ends, the number of a record is that of its line. */
    private static IllegalArgumentException wrong(CSVRecord row, String why) {
        return new IllegalArgumentException("ligne " + row.getRecordNumber() + " : " + why);
    }
}
