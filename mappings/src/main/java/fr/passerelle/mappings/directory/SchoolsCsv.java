package fr.passerelle.mappings.directory;

import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code etablissements.csv}: UTF-8, {@code ;}, header {@code uai;nom;type;contrat;organisation_pix;centre_pix}. A person
 * wrote it: a wrong key of a UAI is an error here (contract identifiers 1).
 */
public final class SchoolsCsv {

    private static final List<String> HEADER =
            List.of("uai", "nom", "type", "contrat", "organisation_pix", "centre_pix");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private SchoolsCsv() {}

    /** @throws IllegalArgumentException with the line and what to correct, in French */
    public static List<School> read(String text) {
        try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
            if (!parser.getHeaderNames().containsAll(HEADER)) {
                throw new IllegalArgumentException("en-tête attendu : " + String.join(";", HEADER));
            }
            List<School> schools = new ArrayList<>();
            Set<Uai> seen = new HashSet<>();
            for (CSVRecord line : parser) {
                School school = school(line);
                if (!seen.add(school.uai())) {
                    throw wrong(line, "l'UAI " + school.uai() + " figure deux fois");
                }
                schools.add(school);
            }
            return List.copyOf(schools);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("CSV illisible : guillemets mal fermés ?", e);
        }
    }

    private static School school(CSVRecord line) {
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
                number(line, "centre_pix"));
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
        return new IllegalArgumentException("ligne " + (line.getRecordNumber() + 1) + " : " + what);
    }
}
