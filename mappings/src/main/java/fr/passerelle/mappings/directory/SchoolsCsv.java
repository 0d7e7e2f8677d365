package fr.passerelle.mappings.directory;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code etablissements.csv}: UTF-8, {@code ;}, header {@code uai;nom;type;contrat;organisation_pix;centre_pix}, and
 * {@code academie}, {@code successeur} and {@code commune} when the directory tells them; below the header a line that begins with {@code #}
 * is a comment. A person wrote it: a wrong key of a UAI is an error here (contract identifiers 1).
 */
public final class SchoolsCsv {

    private static final List<String> HEADER =
            List.of("uai", "nom", "type", "contrat", "organisation_pix", "centre_pix");
    /** May be missing, as a column or in a line. */
    private static final String ACADEMY = "academie";

    /** Of a school that has closed: the UAI of the one that takes it over. May be missing as well. */
    private static final String SUCCESSOR = "successeur";

    /** Only searched for. May be missing as well. */
    private static final String TOWN = "commune";

    private static final String EXPECTED = "en-tête attendu : " + String.join(";", HEADER);

    /** Emptied, not removed: the line of a message is that of the file. */
    private static final Pattern COMMENT = Pattern.compile("^#.*$", Pattern.MULTILINE);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false) // counted, else the line of a message would not be that of the file
            .setTrim(true)
            .get();

    private SchoolsCsv() {}

    /** @throws IllegalArgumentException with the line and what to correct, in French */
    public static List<School> read(String text) {
        String uncommented = COMMENT.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replaceAll("");
        try (CSVParser parser = parser(uncommented)) {
            List<School> schools = new ArrayList<>();
            Map<String, Long> lines = new HashMap<>();
            Map<Uai, CSVRecord> closed = new LinkedHashMap<>();
            for (CSVRecord line : parser) {
                if (line.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                School school = school(line);
                once(lines, line, "l'UAI " + school.uai());
                if (school.pixOrganizationId() != null) {
                    once(lines, line, "l'organisation_pix " + school.pixOrganizationId());
                }
                // A cité scolaire may share its certification centre, never its organisation.
                schools.add(school);
                if (school.isClosed()) {
                    closed.put(school.uai(), line);
                }
            }
            Successors.check(schools).ifPresent(found -> {
                throw wrong(closed.get(found.closed()), found.sentence());
            });
            return List.copyOf(schools);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("CSV illisible : guillemets mal fermés ?", e);
        }
    }

    private static CSVParser parser(String text) throws IOException {
        CSVParser parser;
        try {
            parser = CSVParser.parse(text, FORMAT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
        if (!parser.getHeaderNames().containsAll(HEADER)) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return parser;
    }

    private static void once(Map<String, Long> lines, CSVRecord line, String what) {
        Long before = lines.putIfAbsent(what, lineOf(line));
        if (before != null) {
            throw wrong(line, what + " figure déjà à la ligne " + before);
        }
    }

    private static School school(CSVRecord line) {
        if (!HEADER.stream().allMatch(line::isSet)) {
            throw wrong(line, HEADER.size() + " colonnes attendues, " + line.size() + " lues");
        }
        Uai uai = Uai.parse(line.get("uai"))
                .filter(Uai::keyIsRight)
                .orElseThrow(() -> wrong(line, "UAI mal formé ou clé fausse"));
        String contract = line.get("contrat");
        return new School(
                uai,
                line.get("nom"),
                kind(line),
                contract.isEmpty() ? null : contract,
                number(line, "organisation_pix"),
                number(line, "centre_pix"),
                optional(line, ACADEMY),
                successor(line),
                optional(line, TOWN));
    }

    private static @Nullable String optional(CSVRecord line, String column) {
        return line.isSet(column) && !line.get(column).isEmpty() ? line.get(column) : null;
    }

    private static @Nullable Uai successor(CSVRecord line) {
        String told = optional(line, SUCCESSOR);
        return told == null
                ? null
                : Uai.parse(told)
                        .filter(Uai::keyIsRight)
                        .orElseThrow(() -> wrong(line, SUCCESSOR + " : UAI mal formé ou clé fausse"));
    }

    private static SchoolKind kind(CSVRecord line) {
        return switch (line.get("type")) {
            case "COLLEGE" -> SchoolKind.COLLEGE;
            case "LYCEE" -> SchoolKind.LYCEE;
            default -> throw wrong(line, "type attendu : COLLEGE ou LYCEE");
        };
    }

    private static @Nullable Long number(CSVRecord line, String column) {
        String text = line.get(column);
        try {
            return text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw wrong(line, column + " n'est pas un nombre");
        }
    }

    private static IllegalArgumentException wrong(CSVRecord line, String what) {
        return new IllegalArgumentException("ligne " + lineOf(line) + " : " + what);
    }

    /** The header is line 1. */
    private static long lineOf(CSVRecord line) {
        return line.getRecordNumber() + 1;
    }
}
