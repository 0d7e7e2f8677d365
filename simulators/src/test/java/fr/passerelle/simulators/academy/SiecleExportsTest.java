package fr.passerelle.simulators.academy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.Thresholds;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.Ignored;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.SiecleReader;
import fr.passerelle.mappings.siecle.referential.BeeNomenclatures;
import fr.passerelle.mappings.siecle.referential.BeeStructures;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.xml.HardenedXml;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Case;
import fr.passerelle.simulators.academy.truth.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiecleExportsTest {

    private static final String PUPILS = "ExportXML_ElevesSansAdresses.zip";

    @TempDir
    static Path dir;

    private static Generated generated;

    @BeforeAll
    static void generate() {
        generated = Generated.into(dir, 12, 160, 7);
    }

    private static SiecleExport read(Path path) throws IOException {
        Clock clock = Clock.fixed(Stage.RECUPERATION.at(Generated.YEAR), SchoolYear.PARIS);
        try (InputStream zip = Generated.open(path)) {
            return new SiecleReader(SiecleLimits.usual(), clock).read(zip, new Uai(Generated.uai(path)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PREVIOUS_YEAR", "RENTREE", "MOVEMENTS"})
    void theRealReaderKeepsExactlyThePupilsThatTheTruthSaysAreActive(Stage stage) throws IOException {
        int read = 0;
        for (Path path : generated.files(stage, "siecle", PUPILS)) {
            SiecleExport export = read(path);
            if (stage == Stage.MOVEMENTS && isTruncated(path)) {
                assertThat(export.refused()).isTrue();
                continue;
            }
            assertThat(export.findings())
                    .extracting(finding -> finding.verdict().code())
                    .isSubsetOf("TWO_DIVISIONS", "BLOCKS_REVERSED");
            assertThat(export.schoolYear())
                    .isEqualTo(stage == Stage.PREVIOUS_YEAR ? Generated.YEAR.previous() : Generated.YEAR);
            assertThat(impostorsLeftOut(path, stage, export.pupils()))
                    .containsExactlyInAnyOrderElementsOf(generated.truth(stage).stream()
                            .filter(one -> one.active() && one.uai().equals(Generated.uai(path)))
                            .map(one -> one.ine() + one.lastName() + one.firstName() + one.birthdate() + one.division())
                            .toList());
            read++;
        }
        assertThat(read).isEqualTo(11 + (stage == Stage.RENTREE ? 1 : 0));
    }

    private static List<String> impostorsLeftOut(Path path, Stage stage, List<Pupil> pupils) {
        List<String> impostors = generated.truth(stage).stream()
                .filter(one -> one.uai().equals(Generated.uai(path)))
                .filter(one -> one.cases().contains(Case.REATTRIBUTED_INE.name()))
                .map(Expected::eleveId)
                .toList();
        return pupils.stream()
                .filter(pupil -> !impostors.contains(pupil.eleveId()))
                .map(p -> p.ine() + p.lastName() + p.firstName() + p.birthdate() + p.division())
                .toList();
    }

    private static boolean isTruncated(Path path) {
        return Generated.uai(path).equals(Uai.ofNumber(9_990_003).value());
    }

    @Test
    void everyReasonToLeaveAPupilOutOccurs() throws IOException {
        for (Path path : generated.files(Stage.RENTREE, "siecle", PUPILS)) {
            Map<Ignored, Integer> ignored = read(path).ignored();
            boolean lycee = Generated.uai(path).equals(Uai.ofNumber(9_990_012).value());
            assertThat(ignored.get(Ignored.NO_INE)).isPositive();
            assertThat(ignored.get(Ignored.LEFT)).isEqualTo(lycee ? 0 : 2);
            assertThat(ignored.get(Ignored.NO_DIVISION)).isEqualTo(lycee ? 0 : 1);
        }
    }

    @Test
    void theMisplacedFileIsRefusedForItsUai() throws IOException {
        List<Path> misplaced = generated.files(Stage.MOVEMENTS, "siecle", "-egare.zip");
        assertThat(misplaced).hasSize(1);
        assertThat(read(misplaced.get(0)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.verdict().code()).isEqualTo("UAI_MISMATCHED"));
    }

    @Test
    void aTruncatedArchiveBesidesTheGoodOneIsRefused(@TempDir Path alone) throws IOException {
        List<Path> cut = Generated.into(alone, 1, 40, 7).files(Stage.MOVEMENTS, "siecle", "-coupe.zip");
        assertThat(cut).hasSize(1);
        assertThat(read(cut.get(0)).refused()).isTrue();
    }

    @Test
    void noImportOfTheYearIsHeld() throws IOException {
        Map<String, Map<String, Pupil>> known = new HashMap<>();
        for (Stage stage : List.of(Stage.PREVIOUS_YEAR, Stage.RENTREE, Stage.MOVEMENTS)) {
            for (Path path : generated.files(stage, "siecle", PUPILS)) {
                SiecleExport export = read(path);
                if (!export.refused()) {
                    Map<String, Pupil> now = export.pupils().stream().collect(Collectors.toMap(Pupil::ine, p -> p));
                    Map<String, Pupil> before = known.getOrDefault(Generated.uai(path), Map.of());
                    assertThat(plan(before, now)
                                    .held(stage == Stage.MOVEMENTS ? Thresholds.WITHIN_THE_YEAR : Thresholds.NEW_YEAR))
                            .isEmpty();
                    known.put(Generated.uai(path), now);
                }
            }
        }
        assertThat(known).hasSize(12);
    }

    private static PupilBasePlan plan(Map<String, Pupil> before, Map<String, Pupil> now) {
        int leaving = (int)
                before.keySet().stream().filter(ine -> !now.containsKey(ine)).count();
        int updated = (int) before.values().stream()
                .filter(pupil -> now.containsKey(pupil.ine()) && !pupil.equals(now.get(pupil.ine())))
                .count();
        return new PupilBasePlan(before.size(), 0, updated, 0, leaving, 0, 0, 0, Map.of());
    }

    @Test
    void theFilesAreInTheEncodingTheyDeclareAndInBothOrders() throws IOException {
        boolean structuresFirst = false;
        boolean pupilsFirst = false;
        StringBuilder all = new StringBuilder();
        for (Path path : generated.files(Stage.RENTREE, "siecle", PUPILS)) {
            String xml = unzipped(path);
            assertThat(xml)
                    .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>")
                    .doesNotContain("�", "?<");
            boolean first = xml.indexOf("<STRUCTURES>") < xml.indexOf("<ELEVES>");
            structuresFirst |= first;
            pupilsFirst |= !first;
            all.append(xml);
        }
        assertThat(structuresFirst && pupilsFirst).isTrue();
        assertThat(all).contains("Œ", "œ", "Ÿ", "É");
        assertThat(all)
                .contains(List.of(
                        "<ID_NATIONAL>",
                        "<INE_BEA>",
                        "<INE_RNIE>",
                        "<ELENOET>",
                        "<ID_ELEVE_ETAB>",
                        "<ID_PRV_ELE>",
                        "<NOM_DE_FAMILLE>",
                        "<NOM_USAGE></NOM_USAGE>",
                        "<PRENOM>",
                        "<PRENOM2>",
                        "<PRENOM3>",
                        "<DATE_NAISS>",
                        "<DOUBLEMENT>1<",
                        "<TEL_PROFESSIONNEL>",
                        "<TEL_PERSONNEL>",
                        "<TEL_PORTABLE>",
                        "<CODE_PAYS>",
                        "<ACCEPTE_SMS>",
                        "<DATE_MODIFICATION>",
                        "<DATE_ENTREE>",
                        "<DATE_SORTIE>",
                        "<MEL>",
                        "<CODE_REGIME>",
                        "<VILLE_NAISS>",
                        "<CODE_MOTIF_SORTIE>",
                        "<CODE_SEXE>",
                        "<CODE_PAYS_NAT>",
                        "<CODE_STATUT>",
                        "<CODE_MEF>",
                        "<CODE_DEPARTEMENT_NAISS>",
                        "<CODE_COMMUNE_INSEE_NAISS>",
                        "<ADHESION_TRANSPORT>",
                        "<CODE_PROVENANCE>",
                        "<SCOLARITE_AN_DERNIER>",
                        "<OPTIONS_ELEVE>",
                        "<STRUCTURES_ELEVE",
                        "<BOURSES/>"));
    }

    private static String unzipped(Path path) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Generated.open(path))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("ElevesSansAdresses.xml");
            return new String(zip.readAllBytes(), Charset.forName("ISO-8859-15"));
        }
    }

    @Test
    void structuresAndNomenclatureExplainEveryPupil() throws Exception {
        boolean local = false;
        for (Path path : generated.files(Stage.RENTREE, "siecle", PUPILS)) {
            List<String> divisions;
            try (InputStream xml = Generated.open(path.resolveSibling("Structures.xml"))) {
                divisions = HardenedXml.unmarshal(BeeStructures.class, xml).toStructures().divisions().stream()
                        .map(division -> division.code())
                        .toList();
            }
            Map<String, Mef> mefs;
            try (InputStream xml = Generated.open(path.resolveSibling("Nomenclature.xml"))) {
                mefs = HardenedXml.unmarshal(BeeNomenclatures.class, xml).toNomenclature().mefs().stream()
                        .collect(Collectors.toMap(Mef::code, mef -> mef));
            }
            for (Pupil pupil : read(path).pupils()) {
                assertThat(divisions).contains(pupil.division());
                Mef mef = mefs.get(pupil.mefCode());
                assertThat(Level.of(pupil.mefCode(), mef.mefstat())).isNotEqualTo(Level.UNKNOWN);
                local |= mef.attachedTo() == null;
            }
        }
        assertThat(local).isTrue();
    }
}
