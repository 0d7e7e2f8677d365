package fr.passerelle.mappings.fregata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FregataReaderTest {

    private static final Pupil FIRST = new Pupil(
            "990000141AA",
            null,
            "",
            "LE GUENNEC",
            "KERVEL",
            "Maïwenn",
            "Cœlia",
            null,
            Sex.F,
            LocalDate.of(2011, 3, 17),
            "22278",
            null,
            "100",
            "022",
            "10310019110",
            "ST",
            "3 A",
            null);

    @Test
    void thePupilsAreThoseThatSiecleWouldHaveGiven() {
        SiecleExport export = FregataSamples.read(FregataSamples.school());

        assertThat(export.findings()).isEmpty();
        assertThat(export.uai()).isEqualTo("9990001X");
        assertThat(export.schoolYear()).isNull();
        assertThat(export.stampedAt()).isNull();
        assertThat(export.pupils()).hasSize(2).first().isEqualTo(FIRST);
        Pupil abroad = export.pupils().get(1);
        assertThat(abroad.birthCountryCode()).isEqualTo("136");
        assertThat(abroad.birthProvinceCode()).isEqualTo("099");
        assertThat(abroad.birthCity()).isEqualTo("CORK");
        assertThat(abroad.birthCityCode()).isNull();
        assertThat(abroad.sex()).isEqualTo(Sex.M);
        assertThat(export.lineOf(abroad.ine())).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
    void theEncodingIsToldByTheBytes(String charset) {
        SiecleExport export = FregataSamples.read(FregataSamples.school().getBytes(Charset.forName(charset)));

        assertThat(export.pupils()).hasSize(2).first().isEqualTo(FIRST);
    }

    @Test
    void aByteOrderMarkCommasQuotesBlankLinesAndATrailingSeparatorDoNotMatter() {
        String csv = "\uFEFF"
                + FregataSamples.school()
                        .replace(";", ",")
                        .replace("LE GUENNEC", "\" LE GUENNEC \"")
                        .replace("3 A", "3   A")
                        .replace("\n", ",\r\n\r\n");

        assertThat(FregataSamples.read(csv).findings()).isEmpty();
        assertThat(FregataSamples.read(csv).pupils()).hasSize(2).first().isEqualTo(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void utf16IsNotSupported(String charset) {
        assertThat(FregataSamples.codes(
                        FregataSamples.read(FregataSamples.school().getBytes(Charset.forName(charset)))))
                .containsExactly("ENCODING_NOT_SUPPORTED");
    }

    @ParameterizedTest
    @CsvSource({
        "Féminin, F",
        "féminin, F",
        "f, F",
        "F, F",
        "Masculin, M",
        "MASCULIN, M",
        "m, M",
    })
    void theSexIsALetterOrAWord(String cell, Sex sex) {
        assertThat(FregataSamples.read(FregataSamples.school().replace("Féminin", cell))
                        .pupils()
                        .get(0)
                        .sex())
                .isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"22, 022", "2a, 02A", "974, 974", "099, 099"})
    void theProvinceHasThreeCharactersAsInSiecle(String cell, String province) {
        assertThat(FregataSamples.read(FregataSamples.school().replace(";22;", ";" + cell + ";"))
                        .pupils()
                        .get(0)
                        .birthProvinceCode())
                .isEqualTo(province);
    }

    @Test
    void theCommuneIsItsCodeInFranceAndItsNameElsewhere() {
        String noCode = FregataSamples.school().replace("22278", "").replace("CORK", "");

        assertThat(FregataSamples.read(noCode).findings())
                .extracting(finding -> finding.verdict().code() + " " + finding.line() + " " + finding.field())
                .containsExactly(
                        "FIELD_REQUIRED 2 Code commune naissance**", "FIELD_REQUIRED 3 Libellé commune naissance**");
        assertThat(FregataSamples.codes(
                        FregataSamples.read(FregataSamples.school().replace("22278", "A2278"))))
                .containsExactly("INSEE_CODE_INVALID");
        assertThat(FregataSamples.read(FregataSamples.school().replace("22278", "2a278"))
                        .pupils()
                        .get(0)
                        .birthCityCode())
                .isEqualTo("2A278");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10310019110 | 1,031E+10 | Code MEF*",
                "3 A | 3,00E+01 | Division*",
                "10310019110 | 10310019110,00 | Code MEF*",
                "10310019110 | 10 310 019 110 | Code MEF*",
                "22278 | 22278,00 | Code commune naissance**",
                "22278 | #N/A | Code commune naissance**",
                "3 A | 03-janv | Division*",
                "3 A | 01/03/2026 | Division*",
                "17/03/2011 | 2011-03-17 00:00 | Date de naissance (jj/mm/aaaa)*",
                "17/03/2011 | 17/03/11 | Date de naissance (jj/mm/aaaa)*",
                "17/03/2011 | 17/03/2011 00:00 | Date de naissance (jj/mm/aaaa)*"
            })
    void whatASpreadsheetRewroteIsRefusedAndToldAsThat(String good, String rewritten, String column) {
        assertThat(FregataSamples.read(FregataSamples.school().replaceFirst(good, rewritten))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict().code()).isEqualTo("REOPENED_IN_SPREADSHEET");
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.field()).isEqualTo(column);
                });
    }

    /** As in an XML of SIECLE: an export that somebody saved in the wrong encoding spoils every name. */
    @ParameterizedTest
    @CsvSource({"Maïwenn, Premier prénom*", "Cœlia, Deuxième prénom"})
    void aNameInTheWrongEncodingIsToldAsThat(String name, String column) {
        String misread = new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        SiecleExport export = FregataSamples.read(FregataSamples.school().replace(name, misread));

        assertThat(export.pupils()).isEmpty();
        assertThat(export.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict().code()).isEqualTo("INVALID_CHAR_DETECTED");
            assertThat(finding.field()).isEqualTo(column);
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void aRowThatASpreadsheetPutIntoOneCellIsToldAsThat() {
        String tabs = FregataSamples.school().replace(";", "\t");
        String quoted = FregataSamples.school()
                        .lines()
                        .map(line -> "\"" + line.replace("\"", "\"\"") + "\"")
                        .collect(java.util.stream.Collectors.joining("\r\n"))
                + "\r\n";

        assertThat(java.util.List.of(tabs, quoted))
                .allSatisfy(csv -> assertThat(FregataSamples.read(csv).findings())
                        .extracting(finding -> finding.verdict().code())
                        .containsExactly("REOPENED_IN_SPREADSHEET"));
    }

    @Test
    void allErrorsComeAtOnceAndAMalformedTailIsOneMore() {
        String csv = FregataSamples.school()
                        .replace("17/03/2011", "hier")
                        .replace("99136", "IRL")
                        .replace(";AP;", ";CQ;")
                + "990000143AC;\"Tail";

        assertThat(FregataSamples.codes(FregataSamples.read(csv)))
                .containsExactly(
                        "FILE_MAY_BE_CUT",
                        "FIELD_DATE_FORMAT",
                        "INSEE_CODE_INVALID",
                        "FIELD_BAD_VALUES",
                        "BAD_CSV_FORMAT");
    }

    @Test
    void allHeadersAtFaultAreToldAndTheRowsAreNotJudged() {
        String csv = FregataSamples.school()
                .replace("Statut*", "Statut")
                .replace("Code MEF*", "MEF")
                .replace("17/03/2011", "hier");

        assertThat(FregataSamples.codes(FregataSamples.read(csv)))
                .containsExactly("HEADER_UNKNOWN", "HEADER_UNKNOWN", "HEADER_REQUIRED", "HEADER_REQUIRED");
    }

    @Test
    void aCellTooManyHasShiftedTheRow() {
        SiecleExport export = FregataSamples.read(FregataSamples.school().replace("LE GUENNEC", "LE;GUENNEC"));

        assertThat(FregataSamples.codes(export)).containsExactly("BAD_CSV_FORMAT");
        assertThat(export.findings().get(0).line()).isEqualTo(2);
    }

    @Test
    void aLineBreakInACellCountsInTheLines() {
        String csv = FregataSamples.school().replace("KERVEL", "\"KER\nVEL\"").replace("99136", "");

        assertThat(FregataSamples.read(csv).findings())
                .extracting(Finding::line)
                .containsExactly(4);
    }

    @Test
    void doubtsAreTheSameAsForSiecle() {
        String csv = FregataSamples.school()
                .replace("990000141AA", "12")
                .replace("17/03/2011", "17/03/2041")
                .replace("29/02/2012", "29/02/1896");

        SiecleExport export = FregataSamples.read(csv);

        assertThat(FregataSamples.codes(export))
                .containsExactly("INE_SHAPE_UNUSUAL", "FUTURE_BIRTHDATE", "UNLIKELY_BIRTHDATE");
        assertThat(export.pupils()).hasSize(2);
    }

    @Test
    void morePupilsOrBytesThanTheLimitsAreRefused() {
        byte[] school = FregataSamples.sample("a_school");
        FregataReader one = new FregataReader(new SiecleLimits(100_000, 100_000, 10, 200, 1), Exports.CLOCK);
        FregataReader small = new FregataReader(new SiecleLimits(100, 100, 10, 200, 1), Exports.CLOCK);

        assertThat(FregataSamples.codes(one.read(school, null))).containsExactly("TOO_MANY_PUPILS");
        assertThat(FregataSamples.codes(small.read(school, null))).containsExactly("PAYLOAD_TOO_LARGE");
        assertThat(one.read(school, null).uai()).isNull();
    }

    @Test
    void anEmptyFileIsEmpty() {
        assertThat(FregataSamples.codes(FregataSamples.read(""))).containsExactly("EMPTY");
    }

    @Property(tries = 200)
    void whateverTheBytesThereIsAnAnswer(
            @ForAll @IntRange(max = 700) int at, @ForAll byte one, @ForAll @IntRange(max = 700) int cut) {
        byte[] bytes = FregataSamples.sample("a_school");
        bytes[Math.min(at, bytes.length - 1)] = one;
        SiecleExport export = FregataSamples.read(Arrays.copyOf(bytes, Math.min(cut, bytes.length)));

        assertThat(export.refused() ? List.of() : export.pupils()).isEqualTo(export.pupils());
        assertThat(export.refused() || !export.pupils().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30, 60})
    void nothingIsKeptOfACsvThatEndsInTheMiddleOfARow(int missing) {
        String school = FregataSamples.school();
        SiecleExport export = FregataSamples.read(school.substring(0, school.length() - missing));

        assertThat(export.pupils()).isEmpty();
        assertThat(FregataSamples.codes(export)).startsWith("FILE_MAY_BE_CUT");
        assertThat(export.findings().get(0).line()).isEqualTo(3);
    }

    @Test
    void aCsvWhoseLastCellIsQuotedTellsItsEndWithoutALineEnd() {
        String quoted = FregataSamples.school()
                .strip()
                .lines()
                .map(line -> '"' + line.replace(";", "\";\"") + '"')
                .collect(Collectors.joining("\n"));

        assertThat(FregataSamples.read(quoted).findings()).isEmpty();
        assertThat(FregataSamples.codes(FregataSamples.read(quoted.substring(0, quoted.length() - 1))))
                .startsWith("FILE_MAY_BE_CUT");
    }

    @ParameterizedTest
    @CsvSource({
        "Nom d'usage, Nom d\u2019usage, UTF-8, Nom d'usage",
        "Nom d'usage, Nom d\u2019usage, windows-1252, Nom d'usage",
        "Nom d'usage, Nom d\u2018usage, UTF-8, Nom d'usage",
        "Code commune, 'Code  commune', ISO-8859-15, Code commune naissance**",
        "Code commune, 'Code\u00A0commune', UTF-8, Code commune naissance**",
        "Code commune, 'Code\u00A0commune', windows-1252, Code commune naissance**",
        "Premier prénom, 'Premier\u202Fprénom', UTF-8, Premier prénom*",
        "Statut, ' Statut', UTF-8, Statut*",
        "Statut*, 'Statut* ', UTF-8, Statut*",
        "Statut*, 'Statut *', UTF-8, Statut*"
    })
    void anApostropheOrABlankOfAnotherKindInAHeaderIsReadAndTold(
            String as, String written, String charset, String column) {
        byte[] csv = FregataSamples.school().replace(as, written).getBytes(Charset.forName(charset));
        SiecleExport export = FregataSamples.read(csv);

        assertThat(export.pupils()).hasSize(2).first().isEqualTo(FIRST);
        assertThat(export.findings())
                .singleElement()
                .isEqualTo(Finding.of(FileVerdict.HEADER_SPELLING).at(1, column));
    }

    @Test
    void aColumnThatIsThereTwiceInTwoSpellingsIsStillOneTooMany() {
        String csv = FregataSamples.school().replaceFirst("Deuxième prénom", "Nom d\u2019usage");

        assertThat(FregataSamples.codes(FregataSamples.read(csv))).contains("HEADER_UNKNOWN");
    }

    @Test
    void rowsThatWereToldApartElsewhereReadTheSame() {
        FregataText text = FregataText.of(FregataSamples.school().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        List<List<String>> rows = text.text()
                .lines()
                .map(line -> Arrays.asList(line.split(String.valueOf(text.separator()))))
                .toList();

        FregataReader reader = new FregataReader(SiecleLimits.usual(), Exports.CLOCK);
        assertThat(reader.read(FregataSamples.sample("a_school"), rows, Exports.UAI))
                .isEqualTo(FregataSamples.read(FregataSamples.school()));
    }
}
