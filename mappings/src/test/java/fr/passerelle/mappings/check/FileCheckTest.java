package fr.passerelle.mappings.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.Exports;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {

    private static final String SESSION = """
            {"kind":"SESSION_FINALISEE","sessionId":4021,"uai":"9990001X","certificationCenterId":771,
             "address":"Collège des Essais","room":"B12","date":"2027-02-04","time":"14:00","examiners":["A. Essai"],
             "finalisedAt":"2027-02-04T17:10:00Z","globalComment":null,"hasIncident":false,"hasJoiningIssue":false,
             "candidates":[{"ine":"990000101AB","certificationCourseId":880123,"hasSeenEndTestScreen":true,
             "isCompleted":true,"abortReason":null,"examinerComment":null,"issueReports":[]}]}""";

    private final FileCheck check = new FileCheck(SiecleLimits.usual(), Exports.CLOCK);

    @TempDir
    private Path folder;

    @Test
    void aPupilExportIsCheckedAsXmlAndAsZip() throws IOException {
        byte[] xml = Exports.sample("a_school_in_september.xml");

        for (byte[] content : List.of(xml, zip(xml))) {
            CheckReport report = check.check(file(content), Exports.UAI);

            assertThat(report.kind()).isEqualTo(FileKind.SIECLE_ELEVES);
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(report.uai()).isEqualTo("9990001X");
            assertThat(report.refused()).isFalse();
        }
    }

    @Test
    void anExportOfAnotherYearIsRefusedAsTheImportRefusesIt() throws IOException {
        CheckReport past = check.check(file(Exports.sample("SCHOOL_YEAR_NOT_CURRENT.xml")), null);
        CheckReport next =
                check.check(file(Exports.onePupil().replace("2026", "2027").getBytes(Exports.SIECLE)), Exports.UAI);

        assertThat(past.accepted()).isZero();
        assertThat(past.schoolYear()).isEqualTo(new SchoolYear(2025));
        assertThat(codes(past.findings())).containsExactly("SCHOOL_YEAR_NOT_CURRENT");
        assertThat(past.errors().get(0).detail()).isEqualTo("2025-2026");
        assertThat(codes(next.errors())).containsExactly("EXPORT_FROM_THE_FUTURE");
        assertThat(next.errors().get(0).detail()).isEqualTo("2027-2028");
    }

    @Test
    void anExportThatItsReaderRefusesIsToldOfNothingMore() throws IOException {
        String spoilt = Exports.onePupil().replace("2026", "2025").replaceAll("<DATE_NAISS>[^<]*", "<DATE_NAISS>");

        assertThat(codes(check.check(file(spoilt.getBytes(Exports.SIECLE)), Exports.UAI)
                        .errors()))
                .containsExactly("BIRTHDATE_REQUIRED");
    }

    @Test
    void theLimitsAreThoseThatItIsGiven() throws IOException {
        FileCheck narrow = new FileCheck(new SiecleLimits(100_000, 100_000, 10, 200, 1), Exports.CLOCK);

        assertThat(codes(narrow.check(file(Exports.sample("a_school_in_september.xml")), null)
                        .errors()))
                .containsExactly("TOO_MANY_PUPILS");
        assertThat(codes(narrow.check(file(resource("fregata/a_school.csv")), null)
                        .errors()))
                .containsExactly("TOO_MANY_PUPILS");
        assertThat(codes(new FileCheck(new SiecleLimits(100, 100, 10, 200, 1), Exports.CLOCK)
                        .check(file(Exports.sample("structures.xml")), null)
                        .errors()))
                .containsExactly("PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNomenclatureGivenWithTheExportExplainsItsMefs(boolean nomenclatureFirst) throws IOException {
        String mefs = "<CODE_MEF>1031000Z11U</CODE_MEF>";
        String export = Exports.export(
                Exports.eleves(
                        Exports.pupil("51", "990000101AB", mefs),
                        Exports.pupil("52", "990000102CD", mefs),
                        Exports.pupil("53", "990000103EF", "<CODE_MEF>1031000B11U</CODE_MEF>")),
                Exports.structures(
                        Exports.division("51", "3 A"), Exports.division("52", "3 A"), Exports.division("53", "3 A")));
        Path pupils = Files.write(folder.resolve("Eleves.xml"), export.getBytes(Exports.SIECLE));
        Path nomenclature = Files.write(folder.resolve("Nomenclature.xml"), Exports.sample("nomenclature.xml"));
        List<Path> files = nomenclatureFirst ? List.of(nomenclature, pupils) : List.of(pupils, nomenclature);

        CheckReport report = check.together(files).check(pupils, null);

        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.warnings()).extracting(Finding::detail).containsExactly("MEF 1031000Z11U, 2 élèves");
        assertThat(check.check(pupils, null).findings()).isEmpty();
    }

    @Test
    void aNomenclatureOfAnotherYearIsToldAndOneOfAnotherSchoolIsNotUsed() throws IOException {
        Path pupils =
                Files.write(folder.resolve("Eleves.xml"), Exports.onePupil().getBytes(Exports.SIECLE));
        String nomenclature = new String(Exports.sample("nomenclature.xml"), Exports.SIECLE);
        Path old = Files.writeString(
                folder.resolve("Old.xml"),
                nomenclature.replace("<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>2025"),
                Exports.SIECLE);
        Path others = Files.writeString(
                folder.resolve("Others.xml"), nomenclature.replace("9990001X", "9990002Y"), Exports.SIECLE);
        Path broken = Files.writeString(folder.resolve("Broken.xml"), "<BEE_NOMENCLATURES>");

        assertThat(check.together(List.of(broken, others, pupils, old, folder.resolve("absent")))
                        .check(pupils, null)
                        .warnings())
                .extracting(warning -> warning.verdict().code())
                .containsExactly("NOMENCLATURE_OF_ANOTHER_YEAR");
        assertThat(check.together(List.of(others, pupils)).check(pupils, null).findings())
                .isEmpty();
    }

    @Test
    void theReferentialsAreRecognisedAsXmlAndAsZip() throws IOException {
        byte[] structures = Exports.sample("structures.xml");

        assertThat(check.check(file(structures), null).kind()).isEqualTo(FileKind.SIECLE_STRUCTURES);
        assertThat(check.check(file(zip(structures)), null).accepted()).isEqualTo(2);
        assertThat(check.check(file(Exports.sample("nomenclature.xml")), null).kind())
                .isEqualTo(FileKind.SIECLE_NOMENCLATURE);
    }

    @ParameterizedTest
    @CsvSource({
        "FREGATA_CSV,   fregata/a_school.csv",
        "GAR_EVENTS,    gar/events.json",
        "GAR_ENT,       gar/ent-eleve.xml",
        "CLASS_RESULTS, pix/class-results-2025.csv",
        "CLASS_RESULTS, pix/class-results-2026.csv",
        "SESSION,       pix/session.json"
    })
    void theOtherKindsAreRecognisedAndReadByTheirReaders(FileKind kind, String resource) throws IOException {
        CheckReport report = check.check(file(resource(resource)), null);

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.errors()).isEmpty();
        assertThat(report.accepted()).isPositive();
        assertThat(new CheckReportJson().write(report, true)).contains("\"records\":[{");
        assertThat(new CheckReportText().write(report)).contains("ACCEPTÉ");
    }

    @Test
    void anExportInUtf16IsRecognised() throws IOException {
        String xml =
                new String(Exports.sample("a_minimal_export.xml"), Exports.SIECLE).replace("ISO-8859-15", "UTF-16");

        assertThat(check.check(file(xml.getBytes(StandardCharsets.UTF_16)), null)
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void aFileTooLargeToBeReadWholeIsNotRead() throws IOException {
        Path large = file("[".getBytes(StandardCharsets.US_ASCII));
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(33L * 1024 * 1024);
        }

        CheckReport report = check.check(large, null);

        assertThat(report.kind()).isEqualTo(FileKind.GAR_EVENTS);
        assertThat(codes(report.errors())).containsExactly("PAYLOAD_TOO_LARGE");
    }

    @Test
    void anExpectedSchoolThatDiffersIsAMismatchForEveryKindThatNamesOne() throws IOException {
        Uai other = new Uai("9990002Y");

        for (byte[] content : List.of(
                Exports.sample("a_school_in_september.xml"),
                Exports.sample("structures.xml"),
                Exports.sample("nomenclature.xml"),
                SESSION.getBytes(StandardCharsets.UTF_8))) {
            CheckReport report = check.check(file(content), other);

            assertThat(codes(report.errors())).as(report.kind().name()).containsExactly("UAI_MISMATCHED");
            assertThat(report.errors().get(0).detail()).isEqualTo("attendu 9990002Y, trouvé 9990001X");
            assertThat(report.uai()).isEqualTo("9990001X");
            assertThat(report.accepted()).isZero();
            assertThat(report.records()).isEmpty();
        }
    }

    @Test
    void aWrongKeyIsOnlyAWarningWhenNoSchoolIsExpected() throws IOException {
        CheckReport report = check.check(file(Exports.sample("UAI_KEY_WRONG.xml")), null);

        assertThat(report.errors()).isEmpty();
        assertThat(codes(report.warnings())).containsExactly("UAI_KEY_WRONG");
        assertThat(report.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990001x", " 9990001X ", " 9990001x"})
    void aUaiThatPixWouldNotRecogniseIsAWarningWhenNoSchoolIsExpected(String spelling) throws IOException {
        for (String sample : List.of("a_school_in_september.xml", "structures.xml", "nomenclature.xml")) {
            String xml = new String(Exports.sample(sample), Exports.SIECLE)
                    .replace("<UAJ>9990001X<", "<UAJ>" + spelling + "<");

            CheckReport report = check.check(file(xml.getBytes(Exports.SIECLE)), null);

            assertThat(report.errors()).isEmpty();
            assertThat(codes(report.warnings())).as(sample).containsExactly("UAI_SPELLING");
        }
    }

    @Test
    void aFinalisedSessionIsChecked() throws IOException {
        CheckReport report = check.check(file(SESSION.getBytes(StandardCharsets.UTF_8)), null);

        assertThat(report.kind()).isEqualTo(FileKind.SESSION);
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SIECLE_ELEVES, <!DOCTYPE x><BEE_ELEVES/>",
        "SIECLE_ELEVES, <?xml version='1.0' encoding='x-macthai'?><BEE_ELEVES/>",
        "SIECLE_ELEVES, <!-- rien --> <BEE_ELEVES",
        "SIECLE_STRUCTURES, <BEE_STRUCTURES>",
        "SIECLE_NOMENCLATURE, <BEE_NOMENCLATURES VERSION='2.0'>",
        "GAR_ENT, <men:GAR-ENT-Eleve xmlns:men='x'>",
        "GAR_EVENTS, [",
        "SESSION, '{\"sessionId\":'",
        "CLASS_RESULTS, Numéro de certification;Prénom",
        "UNKNOWN, <html>",
        "UNKNOWN, <BEE_ELEVE>",
        "UNKNOWN, {}",
        "UNKNOWN, bonjour",
        "UNKNOWN, ' '"
    })
    void aSpoiledFileIsRecognisedAndRefused(FileKind kind, String content) throws IOException {
        CheckReport report = check.check(file(content.getBytes(StandardCharsets.UTF_8)), null);

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.errors()).isNotEmpty();
        assertThat(report.accepted()).isZero();
    }

    @Test
    void aZipWithoutASingleXmlIsAnUnreadableExport() throws IOException {
        CheckReport report = check.check(file("PK\u0003\u0004....".getBytes(StandardCharsets.US_ASCII)), null);

        assertThat(report.kind()).isEqualTo(FileKind.SIECLE_ELEVES);
        assertThat(codes(report.errors())).containsExactly("INVALID_FILE");
    }

    @Test
    void aGzipIsTakenForAnArchiveOfAnEnt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("rien".getBytes(StandardCharsets.US_ASCII));
        }

        CheckReport report = check.check(file(bytes.toByteArray()), null);

        assertThat(report.kind()).isEqualTo(FileKind.GAR_ENT);
        assertThat(report.refused()).isTrue();
    }

    @Test
    void aFileThatIsMissingEmptyOrAFolderGetsAVerdict() throws IOException {
        assertThat(verdict(folder.resolve("absent.xml"))).isEqualTo(CheckVerdict.MISSING);
        assertThat(verdict(file(new byte[0]))).isEqualTo(CheckVerdict.EMPTY_FILE);
        assertThat(verdict(folder)).isEqualTo(CheckVerdict.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void anyKindCutShortGetsAVerdict(int eighth) throws IOException {
        for (byte[] whole : List.of(
                Exports.sample("a_school_in_september.xml"),
                zip(Exports.sample("a_school_in_september.xml")),
                Exports.sample("structures.xml"),
                Exports.sample("nomenclature.xml"),
                SESSION.getBytes(StandardCharsets.UTF_8))) {
            byte[] cut = Arrays.copyOf(whole, whole.length * eighth / 8);

            assertThat(check.check(file(cut), null).refused()).isTrue();
        }
    }

    private Object verdict(Path file) {
        return check.check(file, null).findings().get(0).verdict();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.verdict().code()).toList();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("recu"), content);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = FileCheckTest.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(resource, name).readAllBytes();
        }
    }

    private static byte[] zip(byte[] xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ElevesSansAdresses.xml"));
            zip.write(xml);
        }
        return bytes.toByteArray();
    }
}
