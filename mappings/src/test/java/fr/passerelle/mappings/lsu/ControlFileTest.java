package fr.passerelle.mappings.lsu;

import static fr.passerelle.mappings.lsu.LsuSamples.COLLEGE;
import static fr.passerelle.mappings.lsu.LsuSamples.YEAR;
import static fr.passerelle.mappings.lsu.LsuSamples.certification;
import static fr.passerelle.mappings.lsu.LsuSamples.obtained;
import static fr.passerelle.mappings.lsu.LsuSamples.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationPlan;
import fr.passerelle.domain.school.Level;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlFileTest {

    private static final LivretPupil ZOE = pupil(1, "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A", Level.TROISIEME);
    private static final Certification OLD = obtained(1, 200, Map.of(Competence.INTERAGIR, 2));
    private static final Certification RECENT = obtained(
            2, 312, Map.of(Competence.MENER_UNE_RECHERCHE, 3, Competence.GERER_DES_DONNEES, 0, Competence.EVOLUER, -1));

    @Test
    void itsBytesAreThese() {
        assertThat(text(plan(Map.of(1L, OLD), Map.of(1L, List.of(OLD, RECENT)), ZOE)))
                .isEqualTo("\uFEFFid-be;ine;nom;prenom;division;statut;certification;score;date;"
                        + "niveau_1.1;niveau_1.2;niveau_1.3;niveau_2.1;niveau_2.2;niveau_2.3;niveau_2.4;niveau_3.1;"
                        + "niveau_3.2;niveau_3.3;niveau_3.4;niveau_4.1;niveau_4.2;niveau_4.3;niveau_5.1;niveau_5.2;"
                        + "code_verification;certification_remplacee\r\n"
                        + "1826501;990000001AA;LE CŒUR-D'HAŸ;Zoé-Anaïs;3 A;mise à jour;2;312;2027-03-03;"
                        + "3;-;;;;;;;;;;;;;;-;P-TEST0002;1\r\n");
    }

    @Test
    void itBeginsWithTheByteOrderMarkOfUtf8() {
        assertThat(ControlFile.write(plan(Map.of(), Map.of(), ZOE))).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void whoHoldsNoneHasAStatusAndEmptyCells() {
        Certification pending = certification(3, CertificationStatus.PENDING, 0, Map.of());
        assertThat(text(plan(Map.of(), Map.of(1L, List.of(pending)), ZOE)))
                .endsWith("3 A;en attente de résultat;;;;;;;;;;;;;;;;;;;;;\r\n");
    }

    @Test
    void aCertificationTakenBackByTheJuryIsStillTheOneThatTheLivretHolds() {
        Certification cancelled = certification(1, CertificationStatus.CANCELLED, 0, Map.of());
        CSVRecord row = only(plan(Map.of(1L, OLD), Map.of(1L, List.of(cancelled)), ZOE));
        assertThat(row.get("statut")).isEqualTo("déjà possédée");
        assertThat(row.get("certification")).isEqualTo("1");
        assertThat(row.get("score")).isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void eachClauseHasAWordOfItsOwn(Clause clause) {
        assertThat(ControlFile.status(clause)).isNotBlank();
        assertThat(Arrays.stream(Clause.values()).map(ControlFile::status)).doesNotHaveDuplicates();
    }

    @Test
    void theSameResultsGiveTheSameBytesAndAnotherClauseOthers() {
        RecuperationPlan first = plan(Map.of(), Map.of(1L, List.of(OLD)), ZOE);
        RecuperationPlan again = plan(Map.of(), Map.of(1L, List.of(OLD)), ZOE);
        RecuperationPlan next = plan(Map.of(1L, OLD), Map.of(1L, List.of(OLD)), ZOE);

        assertThat(ControlFile.write(again)).isEqualTo(ControlFile.write(first));
        assertThat(only(first).get("statut")).isEqualTo("obtenue");
        assertThat(only(next).get("statut")).isEqualTo("déjà possédée");
        assertThat(ControlFile.fingerprint(ControlFile.write(next)))
                .isNotEqualTo(ControlFile.fingerprint(ControlFile.write(first)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+33",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                " =1+1",
                "\u00A0=1",
                "'=1",
                "＝1",
                "\r\n=1",
                "A;B\"C\r\nD",
                "'T HOOFT",
                "3E1",
                "D'ARC - LE GALL"
            })
    void noNameIsAFormulaAndEachComesBackAsItWas(String name) {
        CSVRecord row = only(plan(Map.of(), Map.of(), pupil(1, name, name, name, Level.TROISIEME)));
        for (String column : List.of("nom", "prenom", "division")) {
            String cell = row.get(column);
            assertThat(cell.strip()).doesNotStartWith("=").doesNotContainPattern("^[+\\-@＝\\t\\r]");
            assertThat(withoutProtection(cell)).isEqualTo(name);
        }
    }

    @Test
    void onlyWhatCouldBeAFormulaIsTouched() {
        assertThat(only(plan(Map.of(), Map.of(), ZOE)).get("nom")).isEqualTo("LE CŒUR-D'HAŸ");
        assertThat(only(plan(Map.of(), Map.of(), pupil(1, "=1", "'T", "3 A", Level.TROISIEME)))
                        .toList())
                .contains("'=1", "'T");
    }

    @Test
    void thereIsARowForEachPupilOf3eInTheOrderOfThePlanAndNoOther() {
        LivretPupil[] pupils = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> pupil(n, n % 3 == 0 ? Level.SIXIEME : Level.TROISIEME))
                .toArray(LivretPupil[]::new);
        RecuperationPlan plan = plan(Map.of(), Map.of(), pupils);
        assertThat(rows(plan))
                .hasSize(80)
                .extracting(row -> row.get("id-be"))
                .containsExactlyElementsOf(plan.outcomes().stream()
                        .map(outcome -> outcome.pupil().eleveId())
                        .toList());
    }

    @Test
    void aSchoolWithoutPupilsOf3eHasTheHeaderAlone() {
        assertThat(text(plan(Map.of(), Map.of())).lines()).hasSize(1);
    }

    @Test
    void theNameTellsTheSchoolTheHourOfParisAndTheRun() {
        assertThat(ControlFile.name(COLLEGE, Instant.parse("2027-06-06T22:30:59Z"), 12))
                .isEqualTo("9990001X_certifications-pix_20270607-0030_12.csv");
    }

    @Test
    void theFingerprintIsSha256() {
        assertThat(HexFormat.of().formatHex(ControlFile.fingerprint(new byte[0])))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** What the documentation tells a program to do. */
    private static String withoutProtection(String cell) {
        return cell.matches("(?s)'[\\p{Z}\\s']*[=+\\-@＝＋－＠].*|(?s)'[\\t\\r\\n].*") ? cell.substring(1) : cell;
    }

    private static RecuperationPlan plan(
            Map<Long, Certification> held, Map<Long, List<Certification>> known, LivretPupil... pupils) {
        return RecuperationPlan.of(COLLEGE, YEAR, List.of(pupils), held, known);
    }

    private static CSVRecord only(RecuperationPlan plan) {
        List<CSVRecord> rows = rows(plan);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<CSVRecord> rows(RecuperationPlan plan) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = CSVParser.parse(new StringReader(text(plan).substring(1)), format)) {
            return csv.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(RecuperationPlan plan) {
        return new String(ControlFile.write(plan), StandardCharsets.UTF_8);
    }
}
