package fr.passerelle.mappings.lsu;

import static fr.passerelle.mappings.lsu.LsuSamples.COLLEGE;
import static fr.passerelle.mappings.lsu.LsuSamples.YEAR;
import static fr.passerelle.mappings.lsu.LsuSamples.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.school.Level;
import fr.passerelle.mappings.lsu.CrcnPupil.Omission;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CrcnFileTest {

    private static final CrcnStatement STATEMENT = new CrcnStatement(
            "13.0",
            "Mme la principale",
            3,
            3,
            "061300",
            "MATHEMATIQUES",
            "S",
            4242,
            "epp",
            "Niveaux de compétences numériques attestés par Pix.");
    private static final BilanFacts FACTS =
            new BilanFacts(LocalDate.of(2027, 6, 10), LocalDate.of(2026, 9, 1), 2, 3, 0);
    private static final Map<Competence, Integer> LEVELS = Map.of(Competence.INTERAGIR, 2);

    @Test
    void itSaysWhatLsuWantsToRead() throws Exception {
        CrcnFile file = of(new CrcnPupil(
                pupil(1, "MARTEL", "Zoé", "6 A", Level.SIXIEME),
                Map.of(Competence.MENER_UNE_RECHERCHE, 2, Competence.EVOLUER, 1),
                FACTS));

        assertThat(new String(file.content().orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?>"
                        + "<lsun-bilans xmlns=\"urn:fr:edu:scolarite:lsun:bilans:import\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"urn:fr:edu:scolarite:lsun:bilans:import import-bilan-complet.xsd\""
                        + " schemaVersion=\"13.0\">"
                        + "<entete><editeur>Passerelle</editeur><application>Passerelle</application>"
                        + "<etablissement>9990001X</etablissement></entete><donnees>"
                        + "<responsables-etab><responsable-etab id=\"RESP_1\" libelle=\"Mme la principale\"/>"
                        + "</responsables-etab>"
                        + "<eleves><eleve id=\"EL_1826501\" id-be=\"1826501\" nom=\"MARTEL\" prenom=\"Zoé\""
                        + " code-division=\"6 A\"/></eleves>"
                        + "<periodes><periode id=\"P_1\" millesime=\"2026\" indice=\"3\" nb-periodes=\"3\"/></periodes>"
                        + "<disciplines><discipline id=\"DI_1\" code=\"061300\" modalite-election=\"S\""
                        + " libelle=\"MATHEMATIQUES\"/></disciplines>"
                        + "<enseignants><enseignant id=\"ENS_1\" type=\"epp\" id-sts=\"4242\"/></enseignants>"
                        + "<bilans-periodiques><bilan-periodique eleve-ref=\"EL_1826501\" periode-ref=\"P_1\""
                        + " date-conseil-classe=\"2027-06-10\" date-scolarite=\"2026-09-01\""
                        + " responsable-etab-ref=\"RESP_1\">"
                        + "<liste-acquis><acquis discipline-ref=\"DI_1\" enseignant-refs=\"ENS_1\"/></liste-acquis>"
                        + "<competences-numeriques><competence-num code=\"CN_INF_MEN\" niveau=\"2\"/>"
                        + "<competence-num code=\"CN_ENV_EVO\" niveau=\"1\"/></competences-numeriques>"
                        + "<acquis-conseils>Niveaux de compétences numériques attestés par Pix.</acquis-conseils>"
                        + "<vie-scolaire nb-retards=\"2\" nb-abs-justifiees=\"3\" nb-abs-injustifiees=\"0\"/>"
                        + "</bilan-periodique></bilans-periodiques></donnees></lsun-bilans>");
        assertThat(file.pupils()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "4,3", "8,3"})
    void aLevelAboveThreeIsThree(int known, String written) throws Exception {
        Document xml = xml(of(sixth(1, Map.of(Competence.SECURISER, known), FACTS)));
        Element level = (Element) xml.getElementsByTagName("competence-num").item(0);
        assertThat(level.getAttribute("code")).isEqualTo("CN_PRO_SEC");
        assertThat(level.getAttribute("niveau")).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aFailedCompetenceIsNotThereAndAPupilWithoutAnyOtherNeither(int failed) throws Exception {
        CrcnFile both = of(
                sixth(1, Map.of(Competence.SECURISER, failed, Competence.INTERAGIR, 1), FACTS),
                sixth(2, Map.of(Competence.SECURISER, failed), FACTS));
        assertThat(xml(both).getElementsByTagName("competence-num").getLength()).isOne();
        assertThat(both.pupils()).isOne();
        assertThat(both.omitted()).isEmpty();
    }

    @Test
    void eachOfTheSixteenCompetencesHasItsCode() throws Exception {
        Map<Competence, Integer> all = new EnumMap<>(Competence.class);
        Arrays.stream(Competence.values()).forEach(competence -> all.put(competence, 1));
        CrcnFile file = of(sixth(1, all, FACTS));
        assertThat(xml(file).getElementsByTagName("competence-num").getLength()).isEqualTo(16);
        assertThat(ImportRules.fault(file.content().orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<&>\"']]>",
                "A\u0001B",
                "A\nB\tC",
                "LE CŒUR-D'HAŸ",
                "\uD83D\uDE00",
                "\uD83D",
                "&amp;<!ENTITY x SYSTEM 'file:///etc/passwd'>"
            })
    void noNameBreaksTheDocument(String name) throws Exception {
        CrcnFile file = of(new CrcnPupil(pupil(1, name, name, "6 A", Level.SIXIEME), LEVELS, FACTS));
        assertThat(ImportRules.fault(file.content().orElseThrow())).isEmpty();
        Element pupil = (Element) xml(file).getElementsByTagName("eleve").item(0);
        assertThat(pupil.getAttribute("nom")).isEqualTo(name.replaceAll("[\\x01\\uD83D](?!\\uDE00)", "\uFFFD"));
    }

    @Test
    void aNameOfMoreThanAHundredCharactersIsCutAndNoPairIsHalved() throws Exception {
        String name = "A" + "\uD83D\uDE00".repeat(50);
        CrcnFile file = of(new CrcnPupil(pupil(1, name, "Zoé", "6 A", Level.SIXIEME), LEVELS, FACTS));
        assertThat(ImportRules.fault(file.content().orElseThrow())).isEmpty();
        assertThat(((Element) xml(file).getElementsByTagName("eleve").item(0)).getAttribute("nom"))
                .isEqualTo("A" + "\uD83D\uDE00".repeat(49));
    }

    @Test
    void aYearOfPupilsKeepsTheRules() {
        CrcnFile file = of(IntStream.rangeClosed(1, 120)
                .mapToObj(n -> sixth(n, Map.of(Competence.values()[n % 16], n % 9), FACTS))
                .toArray(CrcnPupil[]::new));
        assertThat(ImportRules.fault(file.content().orElseThrow())).isEmpty();
        assertThat(file.pupils()).isEqualTo(120 - 120 / 9);
    }

    @Test
    void pupilsOfOtherLevelsAreNeverInIt() {
        CrcnFile file = of(Arrays.stream(Level.values())
                .filter(level -> level != Level.SIXIEME)
                .map(level -> new CrcnPupil(pupil(1, level), LEVELS, FACTS))
                .toArray(CrcnPupil[]::new));
        assertThat(file.content()).isEmpty();
        assertThat(file.omitted()).isEmpty();
    }

    @Test
    void withoutPupilsThereIsNoFile() {
        assertThat(of().content()).isEmpty();
    }

    @Test
    void whoCannotBeWrittenIsCountedByReason() {
        LivretPupil first = pupil(1, Level.SIXIEME);
        CrcnFile file = of(
                new CrcnPupil(first, LEVELS, FACTS),
                new CrcnPupil(numbered(2, "01826501"), LEVELS, FACTS),
                new CrcnPupil(numbered(3, "990000003AA"), LEVELS, FACTS),
                new CrcnPupil(numbered(4, "0"), LEVELS, FACTS),
                new CrcnPupil(pupil(5, "A", "B", "", Level.SIXIEME), LEVELS, FACTS),
                new CrcnPupil(pupil(6, "A", "B", "6".repeat(21), Level.SIXIEME), LEVELS, FACTS),
                sixth(7, LEVELS, null));

        assertThat(file.pupils()).isOne();
        assertThat(file.omitted())
                .isEqualTo(Map.of(
                        Omission.TWICE, 1, Omission.NO_NUMBER, 2, Omission.NO_DIVISION, 2, Omission.NO_FACTS, 1));
        assertThat(ImportRules.fault(file.content().orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonIsSaidInFrench(Omission omission) {
        assertThat(omission.label()).isNotBlank();
    }

    @Test
    void theSamePupilsGiveTheSameBytes() {
        assertThat(of(sixth(1, LEVELS, FACTS)).content().orElseThrow())
                .isEqualTo(of(sixth(1, LEVELS, FACTS)).content().orElseThrow());
    }

    @Test
    void theNameTellsTheSchoolTheHourOfParisAndTheRun() {
        assertThat(CrcnFile.name(COLLEGE, Instant.parse("2027-06-06T22:30:00Z"), 12))
                .isEqualTo("9990001X_crcn-6e_20270607-0030_12.xml");
    }

    /** Else the rules would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "niveau=\"2\", niveau=\"4\"",
        "niveau=\"2\", niveau=\"0\"",
        "id-be=\"1826501\", id-be=\"990000001AA\"",
        "CN_COM_INT, CN_COM_XXX",
        "code-division=\"6 A\", code-division=\"666666666666666666666\"",
        "eleve-ref=\"EL_1826501\", eleve-ref=\"EL_2\"",
        "millesime=\"2026\", millesime=\"26\"",
        "nb-retards=\"2\", nb-retards=\"1000\"",
        "<etablissement>9990001X, <etablissement>999",
        "date-scolarite=\"2026-09-01\", date-scolarite=\"01/09/2026\"",
        "schemaVersion=\"13.0\", schemaVersion=\"2.0\"",
        "bilans:import\" xmlns:xsi, bilans:other\" xmlns:xsi"
    })
    void theRulesRefuseWhatLsuRefuses(String right, String wrong) {
        String xml = new String(of(sixth(1, LEVELS, FACTS)).content().orElseThrow(), StandardCharsets.UTF_8);
        assertThat(xml).contains(right);
        assertThat(ImportRules.fault(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(ImportRules.fault(xml.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static CrcnFile of(CrcnPupil... pupils) {
        return CrcnFile.of(COLLEGE, YEAR, STATEMENT, List.of(pupils));
    }

    private static CrcnPupil sixth(int n, Map<Competence, Integer> levels, @Nullable BilanFacts facts) {
        return new CrcnPupil(pupil(n, Level.SIXIEME), levels, facts);
    }

    private static LivretPupil numbered(int n, String eleveId) {
        LivretPupil one = pupil(n, Level.SIXIEME);
        return new LivretPupil(
                one.pupilId(),
                one.personId(),
                eleveId,
                one.ine(),
                one.lastName(),
                one.firstName(),
                one.birthdate(),
                one.division(),
                one.level());
    }

    private static Document xml(CrcnFile file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.content().orElseThrow()));
    }
}
