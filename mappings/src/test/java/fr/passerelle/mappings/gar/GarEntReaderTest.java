package fr.passerelle.mappings.gar;

import static fr.passerelle.mappings.gar.GarSamples.bytes;
import static fr.passerelle.mappings.gar.GarSamples.stream;
import static fr.passerelle.mappings.gar.GarSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarEntReaderTest {

    private static final GarEntReader READER = new GarEntReader();

    private static final String ONE_PUPIL = """
            <men:GAR-ENT-Eleve xmlns:men="http://data.education.fr/ns/gar" Version="1.0"><men:GAREleve>
            <men:GARPersonIdentifiant>ent-1</men:GARPersonIdentifiant>
            <men:GARPersonProfils><men:GARStructureUAI>9990001X</men:GARStructureUAI>\
            <men:GARPersonProfil>National_elv</men:GARPersonProfil></men:GARPersonProfils>
            <men:GARPersonNom>MARTEL</men:GARPersonNom><men:GARPersonPrenom>Zoé</men:GARPersonPrenom>
            <men:GARPersonStructRattach>9990001X</men:GARPersonStructRattach>
            <men:GARPersonDateNaissance>2012-05-17</men:GARPersonDateNaissance>
            </men:GAREleve></men:GAR-ENT-Eleve>
            """;

    private static AccountBatch readArchive(byte[] archive) {
        return READER.readArchive(new ByteArrayInputStream(archive));
    }

    @Test
    void anArchiveGivesPupilsWithTheDivisionsOfItsGroupFiles() {
        AccountBatch batch = readArchive(GarSamples.completeExport());

        assertThat(batch.findings()).isEmpty();
        assertThat(batch.accounts())
                .containsExactly(
                        new Account(
                                Account.Source.ENT,
                                "ent-0001",
                                Uai.ofNumber(9990001),
                                "MARTEL",
                                "Zoé-Anaïs",
                                LocalDate.of(2012, 5, 17),
                                List.of("3 A")),
                        new Account(
                                Account.Source.ENT,
                                "ent-0002",
                                Uai.ofNumber(9990001),
                                "O'BRIEN",
                                "Élie",
                                null,
                                List.of()),
                        new Account(
                                Account.Source.ENT,
                                "ent-0003",
                                Uai.ofNumber(9990002),
                                "SAULNIER",
                                "Ilan",
                                LocalDate.of(2011, 11, 2),
                                List.of("2GT4")));
        assertThat(batch.ignored()).isEqualTo(Map.of("National_ens", 1, "GARRespAff", 1));
    }

    @Test
    void aPupilFileAloneGivesPupilsWithoutDivision() {
        AccountBatch batch = READER.readXml(new ByteArrayInputStream(bytes("ent-eleve.xml")));

        assertThat(batch.accounts())
                .hasSize(3)
                .allMatch(account -> account.divisions().isEmpty());
    }

    @Test
    void theBirthNameStandsInForAMissingName() {
        AccountBatch batch = READER.readXml(stream(ONE_PUPIL.replace("men:GARPersonNom>", "men:GARPersonNomPatro>")));

        assertThat(batch.accounts()).extracting(Account::lastName).containsExactly("MARTEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">9990001X</men:GARStructureUAI> | >123ABC</men:GARStructureUAI> | GAR_UAI_INVALID | GARStructureUAI | 0",
                ">9990001X</men:GARStructureUAI> | >9990001A</men:GARStructureUAI> | GAR_UAI_KEY | GARStructureUAI | 1",
                "National_elv | Nationale_elv | GAR_PROFILE_UNKNOWN | GARPersonProfil | 0",
                ">ent-1< | > < | GAR_IDENTIFIER_MISSING | GARPersonIdentifiant | 0",
                ">MARTEL< | >< | GAR_NAME_MISSING | GARPersonNom | 0",
                ">Zoé< | >< | GAR_NAME_MISSING | GARPersonPrenom | 0",
                ">2012-05-17< | >17/05/2012< | GAR_BIRTHDATE_INVALID | GARPersonDateNaissance | 1"
            })
    void aWarningNamesTheElementAndSaysWhetherTheAccountIsKept(
            String good, String bad, GarVerdict verdict, String field, int kept) {
        assertThat(ONE_PUPIL).contains(good);
        AccountBatch batch = READER.readXml(stream(ONE_PUPIL.replace(good, bad)));

        assertThat(batch.findings())
                .filteredOn(f -> f.verdict() != GarVerdict.GAR_NO_PUPIL)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(verdict);
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(finding.line()).isEqualTo(1);
                });
        assertThat(batch.accounts()).hasSize(kept);
    }

    @Test
    void aPupilOfTwoSchoolsIsAnnouncedForBothTheOneTheyDependOnFirst() {
        String other = "<men:GARPersonProfils><men:GARStructureUAI>9990002Y</men:GARStructureUAI>"
                + "<men:GARPersonProfil>National_elv</men:GARPersonProfil></men:GARPersonProfils>";
        AccountBatch batch =
                READER.readXml(stream(ONE_PUPIL.replace("<men:GARPersonProfils>", other + "<men:GARPersonProfils>")));

        assertThat(batch.accounts())
                .extracting(Account::schools)
                .containsExactly(List.of(Uai.ofNumber(9990001), Uai.ofNumber(9990002)));
        assertThat(batch.findings()).extracting(Finding::verdict).containsExactly(GarVerdict.GAR_SEVERAL_SCHOOLS);
    }

    @Test
    void theSameIdentifierTwiceGivesOneAccount() {
        int pupil = ONE_PUPIL.indexOf("<men:GAREleve>");
        int end = ONE_PUPIL.indexOf("</men:GAR-ENT-Eleve>");
        AccountBatch batch = READER.readXml(stream(ONE_PUPIL.substring(0, end) + ONE_PUPIL.substring(pupil)));

        assertThat(batch.accounts()).hasSize(1);
        assertThat(batch.findings()).extracting(Finding::verdict).containsExactly(GarVerdict.GAR_IDENTIFIER_DUPLICATE);
    }

    @Test
    void aSchoolThatTheExportDoesNotDeclareIsTold() {
        AccountBatch batch = readArchive(GarSamples.archive(Map.of(
                "a_Etab_0000.xml",
                text("ent-etab.xml").replace("9990002Y", "9990003Z").getBytes(StandardCharsets.UTF_8),
                "a_Eleve_0000.xml",
                bytes("ent-eleve.xml"))));

        assertThat(batch.accounts()).hasSize(3);
        assertThat(batch.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(GarVerdict.GAR_SCHOOL_NOT_DECLARED);
            assertThat(finding.detail()).isEqualTo("9990002Y");
        });
    }

    @Test
    void aGroupOfUnknownStatusIsNoDivision() {
        AccountBatch batch = readArchive(GarSamples.archive(Map.of(
                "a_Groupe_0000.xml",
                text("ent-groupe.xml").replace(">DIVISION<", ">CLASSE<").getBytes(StandardCharsets.UTF_8),
                "a_Eleve_0000.xml",
                bytes("ent-eleve.xml"))));

        assertThat(batch.findings()).extracting(Finding::verdict).containsExactly(GarVerdict.GAR_GROUP_STATUS_UNKNOWN);
        assertThat(batch.accounts().get(0).divisions()).isEmpty();
    }

    @Test
    void aFileOfTheFirstDegreeIsLeftAsideAndTold() {
        AccountBatch batch = READER.readXml(stream(ONE_PUPIL.replace("ns/gar", "ns/gar/1d")));

        assertThat(batch.accounts()).isEmpty();
        assertThat(batch.refused()).isFalse();
        assertThat(batch.findings())
                .extracting(Finding::verdict)
                .containsExactly(GarVerdict.GAR_FIRST_DEGREE, GarVerdict.GAR_NO_PUPIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<BEE_ELEVES/>", "<GAR-ENT-Eleve/>", "<GAR-ENT-Autre xmlns='http://data.education.fr/ns/gar'/>"})
    void anotherRootIsRefused(String xml) {
        assertThat(READER.readXml(stream(xml)).findings())
                .extracting(Finding::verdict)
                .contains(GarVerdict.GAR_ROOT_UNKNOWN);
    }

    @Test
    void aDoctypeIsRefused() {
        AccountBatch batch = READER.readXml(stream("<!DOCTYPE a [<!ENTITY b 'c'>]>\n" + ONE_PUPIL));

        assertThat(batch.findings()).extracting(Finding::verdict).contains(GarVerdict.GAR_DTD_FORBIDDEN);
        assertThat(batch.accounts()).isEmpty();
    }

    @Test
    void xmlThatBreaksOffIsRefusedAndItsPupilsToo() {
        AccountBatch batch = READER.readXml(stream(ONE_PUPIL.replace("</men:GAR-ENT-Eleve>", "")));

        assertThat(batch.findings()).extracting(Finding::verdict).contains(GarVerdict.GAR_XML_UNREADABLE);
        assertThat(batch.accounts()).isEmpty();
    }

    @Test
    void xmlInAnotherCharsetThanDeclaredIsRefused() {
        AccountBatch batch = READER.readXml(new ByteArrayInputStream(ONE_PUPIL.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(batch.findings()).extracting(Finding::verdict).contains(GarVerdict.GAR_XML_UNREADABLE);
    }

    @Test
    void aFailureOfTheStreamIsNotTakenForABadFile() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> READER.readXml(failing)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> READER.readArchive(failing)).isInstanceOf(UncheckedIOException.class);
    }
}
