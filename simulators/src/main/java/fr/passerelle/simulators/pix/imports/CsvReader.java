package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.pix.state.Learner.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV variant as Pix does, with nothing of the hub's reader (contract siecle B.9). */
final class CsvReader implements ExportReader {

    private static final String ID = "Identifiant unique*";
    private static final String FIRST_NAME = "Premier prénom*";
    private static final String LAST_NAME = "Nom de famille*";
    private static final String BIRTHDATE = "Date de naissance (jj/mm/aaaa)*";
    private static final String CITY_CODE = "Code commune naissance**";
    private static final String COUNTRY = "Code pays naissance*";
    private static final String DIVISION = "Division*";
    private static final List<String> REQUIRED = List.of(
            ID,
            FIRST_NAME,
            LAST_NAME,
            "Code sexe*",
            BIRTHDATE,
            "Code département naissance*",
            COUNTRY,
            "Statut*",
            "Code MEF*",
            DIVISION);
    private static final String FRANCE = "99100";
    private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");

    /** The bytes name no school: the organisation that they are sent to is believed. */
    @Override
    public ReadExport read(byte[] csv, String uai) {
        String text = new String(csv, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(text, format)) {
            return read(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            return new ReadExport(List.of(), List.of(StrictReader.error("INVALID_FILE", Map.of())));
        }
    }

    private static ReadExport read(CSVParser rows) {
        List<ObjectNode> errors = new ArrayList<>();
        REQUIRED.stream()
                .filter(header -> !rows.getHeaderNames().contains(header))
                .forEach(header -> errors.add(StrictReader.error("HEADER_REQUIRED", Map.of("field", header))));
        List<Identity> learners = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CSVRecord row : errors.isEmpty() ? rows.getRecords() : List.<CSVRecord>of()) {
            int before = errors.size();
            check(row, ids, errors);
            if (errors.size() == before) {
                learners.add(learner(row));
            }
        }
        return new ReadExport(errors.isEmpty() ? learners : List.of(), errors);
    }

    private static void check(CSVRecord row, Set<String> ids, List<ObjectNode> errors) {
        REQUIRED.stream()
                .filter(header -> row.get(header).isBlank())
                .forEach(header -> errors.add(error(row, "FIELD_REQUIRED", header)));
        if (!row.get(BIRTHDATE).isBlank() && !PupilRules.isDay(row.get(BIRTHDATE))) {
            errors.add(error(row, "FIELD_DATE_FORMAT", BIRTHDATE));
        }
        if (FRANCE.equals(row.get(COUNTRY))
                && !INSEE.matcher(row.get(CITY_CODE)).matches()) {
            errors.add(error(row, "INSEE_CODE_INVALID", CITY_CODE));
        }
        if (!row.get(ID).isBlank() && !ids.add(row.get(ID))) {
            errors.add(error(row, "IDENTIFIER_UNIQUE", ID));
        }
    }

    /** Lines count from 1, the header's. */
    private static ObjectNode error(CSVRecord row, String code, String header) {
        return StrictReader.error(code, Map.of("line", String.valueOf(row.getRecordNumber() + 1), "field", header));
    }

    private static Identity learner(CSVRecord row) {
        return new Identity(
                row.get(ID),
                row.get(LAST_NAME),
                row.get(FIRST_NAME),
                row.get("Deuxième prénom"),
                row.get("Troisième prénom"),
                PupilRules.day(row.get(BIRTHDATE)),
                row.get("Libellé commune naissance**"),
                row.get(DIVISION));
    }
}
