package fr.passerelle.mappings.siecle;

import static fr.passerelle.mappings.siecle.Exports.codes;
import static fr.passerelle.mappings.siecle.Exports.division;
import static fr.passerelle.mappings.siecle.Exports.eleves;
import static fr.passerelle.mappings.siecle.Exports.export;
import static fr.passerelle.mappings.siecle.Exports.onePupil;
import static fr.passerelle.mappings.siecle.Exports.pupil;
import static fr.passerelle.mappings.siecle.Exports.read;
import static fr.passerelle.mappings.siecle.Exports.sample;
import static fr.passerelle.mappings.siecle.Exports.structures;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiecleReaderTest {

    @Test
    void aSchoolInSeptemberKeepsItsSchooledPupilsAndCountsTheOthers() {
        SiecleExport export = read(sample("a_school_in_september.xml"));

        assertThat(export.findings()).isEmpty();
        assertThat(export.uai()).isEqualTo("9990001X");
        assertThat(export.schoolYear()).isEqualTo(new SchoolYear(2026));
        assertThat(export.stampedAt()).isEqualTo(LocalDateTime.of(2026, 9, 21, 19, 31, 7));
        assertThat(export.ignored()).isEqualTo(Map.of(Ignored.LEFT, 1, Ignored.NO_INE, 1, Ignored.NO_DIVISION, 1));
        assertThat(export.pupils())
                .containsExactly(
                        new Pupil(
                                "990000111AA",
                                null,
                                "700",
                                "LE SŒUR-D'AŸ",
                                "KERMORVAN",
                                "Noé-Maël",
                                "Cœlian",
                                "",
                                Sex.M,
                                LocalDate.of(2012, 11, 4),
                                "29019",
                                null,
                                "100",
                                "029",
                                "10310019110",
                                "ST",
                                "3 A",
                                false),
                        new Pupil(
                                "990000114DD",
                                null,
                                "704",
                                "NGUYÊN",
                                null,
                                "Linh",
                                null,
                                null,
                                Sex.F,
                                LocalDate.of(2012, 2, 29),
                                null,
                                "HUE",
                                "243",
                                "029",
                                "10310019110",
                                "ST",
                                "_304P1",
                                false));
    }

    @Test
    void anExportWithTheFewestElementsIsRead() {
        SiecleExport export = new SiecleReader(SiecleLimits.usual(), Exports.CLOCK)
                .read(new ByteArrayInputStream(sample("a_minimal_export.xml")), new Uai("9990003Z"));

        assertThat(export.findings()).isEmpty();
        assertThat(export.stampedAt()).isNull();
        Pupil pupil = export.pupils().get(0);
        assertThat(pupil.preferredLastName()).isEmpty();
        assertThat(pupil.middleName()).isEqualTo("Mœva");
        assertThat(pupil.birthProvinceCode()).isEqualTo("02A");
        assertThat(pupil.birthCity()).isNull();
        assertThat(pupil.repeating()).isNull();
        assertThat(pupil.division()).isEqualTo("3E C");
    }

    @Test
    void theDivisionsMayComeBeforeThePupils() {
        SiecleExport export = read(export(structures(division("51", "3 B")), eleves(pupil("51", "990000101AB"))));

        assertThat(export.pupils()).extracting(Pupil::division).containsExactly("3 B");
    }

    @Test
    void blocksInReverseAreToldOnceForTheWholeFile() {
        SiecleExport export = read(export(
                structures(division("51", "3 B"), division("52", "3 B")),
                eleves(pupil("51", "990000101AB"), pupil("52", "990000102CD"))));

        assertThat(codes(export)).containsExactly("BLOCKS_REVERSED");
        assertThat(export.findings().get(0).message()).contains("2 élève");
    }

    @Test
    void aDivisionLongerThanSiecleAllowsIsTold() {
        SiecleExport export = read(export(eleves(pupil("51", "990000101AB")), structures(division("51", "TROISIEME"))));

        assertThat(codes(export)).containsExactly("FIELD_TOO_LONG");
        assertThat(export.findings().get(0).ine()).isEqualTo("990000101AB");
        assertThat(export.findings().get(0).field()).isEqualTo("CODE_STRUCTURE");
        assertThat(export.pupils()).extracting(Pupil::division).containsExactly("TROISIEME");
    }

    @Test
    void theParametersMayComeLast() {
        String late = "<BEE_ELEVES><DONNEES>" + eleves(pupil("51", "990000101AB"))
                + structures(division("51", "3 B"))
                + "</DONNEES><PARAMETRES><UAJ>9990002Y</UAJ></PARAMETRES></BEE_ELEVES>";

        SiecleExport export = read(late);

        assertThat(codes(export)).containsExactly("UAI_MISMATCHED");
        assertThat(export.pupils()).isEmpty();
    }

    @Test
    void lastYearsMefIsNeverTakenForThisYears() {
        String lastYear = "<SCOLARITE_AN_DERNIER><CODE_MEF>10210001110</CODE_MEF><ID_NATIONAL>1</ID_NATIONAL>"
                + "</SCOLARITE_AN_DERNIER>";

        assertThat(read(onePupil(lastYear)).pupils()).extracting(Pupil::mefCode).containsExactly((String) null);
    }

    @Test
    void theLastOfSeveralDivisionsIsKeptAndInactiveOnesNeverCount() {
        SiecleExport export = read(export(
                eleves(pupil("51", "990000101AB"), pupil("52", "990000102CD"), pupil("53", "990000103EF")),
                structures(
                        division("51", "3 A", "3 B"), division("52", "3 A", "Inactifs"), division("53", "inactifs"))));

        assertThat(export.pupils()).extracting(Pupil::division).containsExactly("3 B", "3 A", "inactifs");
        assertThat(codes(export)).containsExactly("TWO_DIVISIONS");
    }

    @Test
    void aPupilWithoutDivisionIsLeftOutButHisFaultsStillRefuseTheFile() {
        SiecleExport export = read(export(
                eleves(pupil("51", "990000101AB"), pupil("52", "990000102CD", "<CODE_SEXE/>")),
                structures(division("51", "3 B"))));

        assertThat(codes(export)).containsExactly("SEX_CODE_REQUIRED");
        assertThat(export.pupils()).isEmpty();
        assertThat(export.ignored()).containsEntry(Ignored.NO_DIVISION, 1);
    }

    @Test
    void aPupilWhoLeftIsNotChecked() {
        SiecleExport export = read(export(
                eleves(
                        pupil("51", "990000101AB"),
                        pupil("52", "990000101AB", "<DATE_SORTIE>12/10/2026</DATE_SORTIE><CODE_SEXE/>")),
                structures(division("51", "3 B"))));

        assertThat(export.findings()).isEmpty();
        assertThat(export.ignored()).containsEntry(Ignored.LEFT, 1);
    }

    @Test
    void whoLeavesTodayIsStillThere() {
        String today = DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(LocalDate.ofInstant(Exports.CLOCK.instant(), ZoneId.of("Europe/Paris")));
        assertThat(read(onePupil("<DATE_SORTIE>" + today + "</DATE_SORTIE>")).pupils())
                .hasSize(1);
    }

    @Test
    void whoCannotBeImportedIsToldOfWithWhatIsKnownOfHim() {
        SiecleExport export = read(export(
                eleves(pupil("51", "990000101AB"), pupil("52", "990000102CD")), structures(division("51", "3 B"))));

        assertThat(export.present()).singleElement().satisfies(one -> {
            assertThat(one.eleveId()).isEqualTo("52");
            assertThat(one.ine()).isEqualTo("990000102CD");
            assertThat(one.birthdate()).isNotNull();
            assertThat(one.why()).isEqualTo("sans division");
        });
    }

    @Test
    void anotherIneIsOneOfASchoolOrNone() {
        assertThat(read(onePupil("<INE_BEA>00000000000</INE_BEA>"))
                        .pupils()
                        .get(0)
                        .otherIne())
                .isNull();
        assertThat(read(onePupil("<INE_BEA>inconnu</INE_BEA>")).pupils().get(0).otherIne())
                .isNull();
        assertThat(read(onePupil("<INE_BEA>9900001019a</INE_BEA>"))
                        .pupils()
                        .get(0)
                        .otherIne())
                .isEqualTo("9900001019A");
    }

    @Test
    void anEmptyLeavingDateIsNoDate() {
        assertThat(read(onePupil("<DATE_SORTIE> </DATE_SORTIE>")).pupils()).hasSize(1);
    }

    @Test
    void allFaultsOfAPupilAreToldAtOnceInPixOrder() {
        SiecleExport export = read(export(
                eleves(
                        pupil("51", "990000101AB"),
                        pupil(
                                "52",
                                "990000101AB",
                                "<CODE_COMMUNE_INSEE_NAISS/><NOM_DE_FAMILLE/><PRENOM/><CODE_SEXE/><DATE_NAISS/>")),
                structures(division("51", "3 B"), division("52", "3 B"))));

        assertThat(codes(export))
                .containsExactly(
                        "BIRTH_CITY_CODE_REQUIRED_FOR_FR_STUDENT",
                        "LAST_NAME_REQUIRED",
                        "FIRST_NAME_REQUIRED",
                        "SEX_CODE_REQUIRED",
                        "BIRTHDATE_REQUIRED",
                        "INE_UNIQUE");
    }

    @Test
    void aMalformedTailAddsOneVerdictToThoseOfThePupils() {
        String whole = onePupil("<CODE_SEXE/>");

        SiecleExport export = read(whole.substring(0, whole.indexOf("</STRUCTURES_ELEVE>")) + "</OOPS>");

        assertThat(codes(export)).containsExactly("SEX_CODE_REQUIRED", "INVALID_FILE");
    }

    @Test
    void anotherSchoolsFileGetsThatVerdictAloneEvenWhenItIsSpoiled() {
        String other = onePupil("<CODE_SEXE/>").replace("9990001X", "9990002Y");

        SiecleExport export = read(other.substring(0, other.length() - 30));

        assertThat(codes(export)).containsExactly("UAI_MISMATCHED");
        assertThat(export.uai()).isEqualTo("9990002Y");
    }

    @Test
    void aMismatchNamesTheSchoolThatWasExpectedAndTheOneThatWasFound() {
        String one = onePupil();

        assertThat(mismatch(one.replace("9990001X", "9990002Y"))).isEqualTo("attendu 9990001X, trouvé 9990002Y");
        assertThat(mismatch(one.replace("9990001X", "9990001X "))).isEqualTo("attendu 9990001X, trouvé « 9990001X  »");
        assertThat(mismatch(one.replace("9990001X", "Collège des Essais de la Ville")))
                .isEqualTo("attendu 9990001X, trouvé « Collège des Essais d… »");
        assertThat(mismatch(one.replace("<UAJ>9990001X</UAJ>", "")))
                .isEqualTo("attendu 9990001X, aucun dans le fichier");
        assertThat(UaiMismatch.of(null, " ").detail()).isEqualTo("aucun dans le fichier");
    }

    private static @Nullable String mismatch(String xml) {
        return read(xml).findings().get(0).detail();
    }

    @Test
    void theSchoolIsComparedStrictly() {
        assertThat(codes(read(onePupil().replace("9990001X", "9990001x")))).containsExactly("UAI_MISMATCHED");
        assertThat(codes(read(onePupil().replace("9990001X", " 9990001X ")))).containsExactly("UAI_MISMATCHED");
        assertThat(codes(read(onePupil().replace("<UAJ>9990001X</UAJ>", "")))).containsExactly("UAI_MISMATCHED");
    }

    @Test
    void outerBlanksGoAndInnerOnesStay() {
        SiecleExport export = read(export(
                eleves(pupil("51", "990000101AB", "<NOM_DE_FAMILLE>\n LE  GOFF </NOM_DE_FAMILLE>")),
                structures(division("51", " 3  A "))));

        assertThat(export.pupils()).extracting(Pupil::lastName).containsExactly("LE  GOFF");
        assertThat(export.pupils()).extracting(Pupil::division).containsExactly("3  A");
    }

    @Test
    void anOlderExportThatSaysNomIsRead() {
        String old = onePupil().replace("NOM_DE_FAMILLE", "NOM");

        assertThat(read(old).pupils()).extracting(Pupil::lastName).containsExactly("GRANVEAU");
        assertThat(codes(read(old))).containsExactly("OLD_FAMILY_NAME_TAG");
        assertThat(codes(read(old.replace("<PRENOM>", "<NOM_DE_FAMILLE>AUTRE</NOM_DE_FAMILLE><PRENOM>"))))
                .isEmpty();
    }

    @Test
    void aSexThatIsNeitherOneNorTwoIsUnknownAndNoFault() {
        SiecleExport export = read(onePupil("<CODE_SEXE>3</CODE_SEXE>"));

        assertThat(export.findings()).isEmpty();
        assertThat(export.pupils()).extracting(Pupil::sex).containsExactly((Sex) null);
    }

    @Test
    void theDayOfTheExportStandsInForItsStamp() {
        String dated = onePupil()
                .replace(
                        "</PARAMETRES>",
                        "<DATE_EXPORT>22/09/2026</DATE_EXPORT><HORODATAGE>?</HORODATAGE></PARAMETRES>");

        assertThat(read(dated).stampedAt()).isEqualTo(LocalDateTime.of(2026, 9, 22, 0, 0));
    }

    @Test
    void addressesAndUnknownBlocksAreLeftAside() {
        String block = "<ADRESSES><ADRESSE ADRESSE_ID=\"1\"><CODE_POSTAL>29000</CODE_POSTAL></ADRESSE></ADRESSES>";
        String whole = export(block, eleves(pupil("51", "990000101AB")), structures(division("51", "3 B")), block);

        assertThat(read(whole).pupils()).hasSize(1);
    }

    @Test
    void anotherKindOfExportIsNotAPupilExport() {
        assertThat(codes(read(sample("structures.xml")))).containsExactly("INVALID_FILE");
    }

    @Test
    void noVerdictQuotesANameOrAnIneInItsMessage() {
        SiecleExport export = read(onePupil("<PRENOM>Zo\u0083</PRENOM><DATE_NAISS>hier</DATE_NAISS>"));

        assertThat(codes(export)).containsExactly("INVALID_BIRTHDATE_FORMAT", "INVALID_CHAR_DETECTED");
        assertThat(export.findings())
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("Zo", "990000101AB", "GRANVEAU"));
    }
}
