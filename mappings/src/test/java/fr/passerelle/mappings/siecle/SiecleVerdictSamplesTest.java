package fr.passerelle.mappings.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.Severity;
import fr.passerelle.mappings.siecle.referential.ReferentialReader;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SiecleVerdictSamplesTest {

    /** Told only when no school is expected: else the file is another's. */
    private static final Set<SiecleVerdict> ABOUT_THE_UAI =
            Set.of(SiecleVerdict.UAI_KEY_WRONG, SiecleVerdict.UAI_SPELLING);

    private static final SiecleLimits THREE_PUPILS = new SiecleLimits(100_000, 100_000, 10, 200, 3);

    /** Each sample is a school of one or two pupils with that one fault. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UAI_MISMATCHED,                          -,           4,   5,  UAJ",
                "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT, 990000101AB, 22,  9,  CODE_COMMUNE_INSEE_NAISS",
                "LAST_NAME_REQUIRED,                      990000101AB, 13,  9,  NOM_DE_FAMILLE",
                "FIRST_NAME_REQUIRED,                     990000101AB, 11,  7,  PRENOM",
                "SEX_CODE_REQUIRED,                       990000101AB, 18,  9,  CODE_SEXE",
                "BIRTHDATE_REQUIRED,                      990000101AB, 11,  7,  DATE_NAISS",
                "INVALID_BIRTHDATE_FORMAT,                990000101AB, 15,  9,  DATE_NAISS",
                "INE_REQUIRED,                            -,           12,  9,  ID_NATIONAL",
                "INE_UNIQUE,                              990000101AB, 25,  9,  ID_NATIONAL",
                "INVALID_CHAR_DETECTED,                   990000101AB, 14,  9,  PRENOM",
                "EMPTY,                                   -,           -,   -,  -",
                "INVALID_FILE,                            -,           27,  53, -",
                "ENCODING_NOT_SUPPORTED,                  -,           1,   1,  encoding",
                "UAI_KEY_WRONG,                           -,           4,   5,  UAJ",
                "SCHOOL_YEAR_UNREADABLE,                  -,           5,   5,  ANNEE_SCOLAIRE",
                "INE_SHAPE_UNUSUAL,                       99-0001,     12,  9,  ID_NATIONAL",
                "DUPLICATE_ELEVE_ID,                      990000102CD, 24,  7,  ELEVE_ID",
                "FUTURE_BIRTHDATE,                        990000101AB, 15,  9,  DATE_NAISS",
                "UNLIKELY_BIRTHDATE,                      990000101AB, 15,  9,  DATE_NAISS",
                "TWO_DIVISIONS,                           990000101AB, 29,  20, CODE_STRUCTURE",
                "LOST_CHARACTER,                          990000101AB, 13,  9,  NOM_DE_FAMILLE",
                "FIELD_TOO_LONG,                          990000101AB, 13,  9,  NOM_DE_FAMILLE",
                "UAI_SPELLING,                            -,           4,   5,  UAJ",
                "BLOCKS_REVERSED,                         -,           16,  7,  ELEVE",
                "OLD_FAMILY_NAME_TAG,                     -,           13,  9,  NOM",
                "EMPTY_LEAVING_DATE,                      990000101AB, 18,  9,  DATE_SORTIE",
                "LEAVES_LATER,                            990000101AB, 18,  9,  DATE_SORTIE",
                "INVALID_LEAVING_DATE,                    990000101AB, 18,  9,  DATE_SORTIE"
            })
    void theSampleOfAVerdictGetsThatVerdictOnly(
            SiecleVerdict verdict, String ine, Integer line, Integer column, String field) {
        SiecleReader reader = new SiecleReader(SiecleLimits.usual(), Exports.CLOCK);
        byte[] sample = Exports.sample(verdict + ".xml");

        SiecleExport export =
                reader.read(new ByteArrayInputStream(sample), ABOUT_THE_UAI.contains(verdict) ? null : Exports.UAI);

        assertThat(export.findings()).hasSize(1);
        Finding finding = export.findings().get(0);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.ine()).isEqualTo(ine);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.column()).isEqualTo(column);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.meta())
                .isEqualTo(
                        ine != null
                                        && verdict.severity() == Severity.ERROR
                                        && verdict != SiecleVerdict.INVALID_LEAVING_DATE
                                ? Map.of("nationalStudentId", ine)
                                : Map.of());
        assertThat(export.pupils().isEmpty()).isEqualTo(verdict.severity() == Severity.ERROR);
    }

    @Test
    void moreBytesThanTheLimitIsAVerdictWithTheLimitInMebibytes() {
        SiecleReader reader = new SiecleReader(SiecleLimits.usual(), Exports.CLOCK);

        SiecleExport export = reader.read(new byte[64 * 1024 * 1024 + 1], Exports.UAI);

        assertThat(Exports.codes(export)).containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(export.findings().get(0).meta()).isEqualTo(Map.of("maxSize", "64"));
    }

    @Test
    void morePupilsThanTheLimitIsAVerdict() {
        SiecleReader reader = new SiecleReader(THREE_PUPILS, Exports.CLOCK);

        SiecleExport export = reader.read(new ByteArrayInputStream(Exports.sample("TOO_MANY_PUPILS.xml")), Exports.UAI);

        assertThat(Exports.codes(export)).containsExactly("TOO_MANY_PUPILS");
    }

    @Test
    void anyOtherExtensionIsAVerdictWithTheExtension() {
        Finding refusal = ExportName.refusal("Eleves.PDF");

        assertThat(refusal.verdict()).isEqualTo(SiecleVerdict.INVALID_FILE_EXTENSION);
        assertThat(refusal.meta()).isEqualTo(Map.of("fileExtension", "pdf"));
        assertThat(ExportName.refusal("eleves").detail()).isEqualTo("sans extension");
    }

    /** A constant without a sample fails here. */
    @ParameterizedTest
    @EnumSource(SiecleVerdict.class)
    void everyVerdictHasItsSample(SiecleVerdict verdict) {
        assertThat(findingsOfSample(verdict)).extracting(Finding::verdict).containsExactly(verdict);
    }

    private List<Finding> findingsOfSample(SiecleVerdict verdict) {
        return switch (verdict) {
            case PAYLOAD_TOO_LARGE ->
                new SiecleReader(SiecleLimits.usual(), Exports.CLOCK)
                        .read(new byte[64 * 1024 * 1024 + 1], Exports.UAI)
                        .findings();
            case INVALID_FILE_EXTENSION -> List.of(ExportName.refusal(verdict + ".pdf"));
            case TOO_MANY_PUPILS ->
                new SiecleReader(THREE_PUPILS, Exports.CLOCK)
                        .read(stream(verdict), Exports.UAI)
                        .findings();
            case NOTHING_LISTED ->
                new ReferentialReader(SiecleLimits.usual())
                        .nomenclature(stream(verdict), Exports.UAI)
                        .findings();
            default ->
                new SiecleReader(SiecleLimits.usual(), Exports.CLOCK)
                        .read(stream(verdict), ABOUT_THE_UAI.contains(verdict) ? null : Exports.UAI)
                        .findings();
        };
    }

    private static InputStream stream(SiecleVerdict verdict) {
        return new ByteArrayInputStream(Exports.sample(verdict + ".xml"));
    }

    @ParameterizedTest
    @EnumSource(SiecleVerdict.class)
    void everyVerdictTellsInFrenchWhatToDo(SiecleVerdict verdict) {
        assertThat(verdict.code()).isEqualTo(verdict.name());
        assertThat(verdict.message()).hasSizeGreaterThan(10);
        assertThat(verdict.remedy()).endsWith(".").isNotEqualTo(verdict.message());
    }

    @Test
    void twoVerdictsNeverSayTheSame() {
        Set<String> messages = Arrays.stream(SiecleVerdict.values())
                .map(SiecleVerdict::message)
                .collect(Collectors.toSet());

        assertThat(messages).hasSize(SiecleVerdict.values().length);
    }
}
