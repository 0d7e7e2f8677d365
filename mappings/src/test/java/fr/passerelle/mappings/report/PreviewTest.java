package fr.passerelle.mappings.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A plan as JSON, and as the text that is made of that JSON. */
class PreviewTest {

    private static final Uai SCHOOL = Uai.ofNumber(9990001);
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final Finding ELSEWHERE =
            Finding.of(IntakeVerdict.INE_ACTIVE_ELSEWHERE).about("990000004AA").at(12, 3, "ID_NATIONAL");
    private static final ImportPreview PLAN = new ImportPreview(
            FileKind.SIECLE_ELEVES,
            SCHOOL,
            YEAR,
            Map.of("sortis", 2),
            List.of(ELSEWHERE),
            new PupilBasePlan(
                    60,
                    9,
                    1,
                    43,
                    15,
                    1,
                    1,
                    0,
                    Map.of(
                            Level.TROISIEME, new PupilBasePlan.Counts(20, 9, 1, 4),
                            Level.SIXIEME, new PupilBasePlan.Counts(20, 0, 0, 11),
                            Level.CINQUIEME, new PupilBasePlan.Counts(20, 0, 0))),
            Set.of(Part.LEAVING),
            List.of(),
            List.of(
                    change(PupilChange.Kind.LEAVING, "990000001AA", List.of(), Map.of()),
                    change(
                            PupilChange.Kind.UPDATED,
                            "990000002AA",
                            List.of(
                                    new PupilChange.Field("division", "3 A", "3 B"),
                                    new PupilChange.Field("middleName", null, "Inès")),
                            Map.of()),
                    change(PupilChange.Kind.TRANSFERRED, "990000004AA", List.of(), Map.of("9990002Y", true)),
                    change(PupilChange.Kind.CREATED, "990000005AA", List.of(), Map.of())));

    @Test
    void aPlanIsWrittenWholeAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(PreviewJson.write(PLAN));

        assertThat(json).isEqualTo(PreviewJson.tree(PLAN));
        assertThat(json.path("uai").asText()).isEqualTo("9990001X");
        assertThat(json.path("schoolYear").asInt()).isEqualTo(2026);
        assertThat(json.path("refused").asBoolean(true)).isFalse();
        assertThat(json.at("/ignored/sortis").asInt()).isEqualTo(2);
        assertThat(json.path("errors")).isEmpty();
        assertThat(json.at("/warnings/0/code").asText()).isEqualTo("INE_ACTIVE_ELSEWHERE");
        assertThat(json.at("/warnings/0/line").asInt()).isEqualTo(12);
        assertThat(json.at("/counts/leaving").asInt()).isEqualTo(15);
        assertThat(json.at("/levels/TROISIEME/leaving").asInt()).isEqualTo(4);
        assertThat(json.at("/levels/TROISIEME/created").asInt()).isEqualTo(9);
        assertThat(json.path("held")).hasSize(1);
        assertThat(json.at("/changes/1/fields/1/before").isNull()).isTrue();
        assertThat(json.at("/changes/1/fields/1/after").asText()).isEqualTo("Inès");
        assertThat(json.at("/changes/2/elsewhere/9990002Y").asBoolean()).isTrue();
    }

    @Test
    void aPlanIsToldInFrenchWithWhatIsNotListed() {
        List<String> lines =
                PreviewText.write(PreviewJson.tree(PLAN), Set.of()).lines().toList();

        assertThat(lines)
                .startsWith(
                        "  À l'import : 9 créés, 1 modifié, 43 inchangés, 15 partants, 1 de retour, 1 venu d'un autre établissement (parmi les créés).",
                        "  EN SUSPENS : les départs (15 sur 60 élèves actifs) attendraient l'accord d'une personne.",
                        "    6e : 11 partants",
                        "    5e : rien ne change",
                        "    3e : 9 créés, 1 modifié, 4 partants",
                        "    1 × INE_ACTIVE_ELSEWHERE")
                .endsWith(
                        "  partants :",
                        "    - TREMBLOY Zoé, INE 990000001AA, 3 A",
                        "      et 14 autres",
                        "  modifiés :",
                        "    - TREMBLOY Zoé, INE 990000002AA, 3 A ; division : 3 A -> 3 B ; deuxième prénom : (vide) -> Inès",
                        "  venus d'un autre établissement :",
                        "    - TREMBLOY Zoé, INE 990000004AA, 3 A ; encore actif à 9990002Y",
                        "  créés :",
                        "    - TREMBLOY Zoé, INE 990000005AA, 3 A",
                        "      et 7 autres");
        assertThat(lines).anyMatch(line -> line.startsWith("      - ligne 12 : ") && line.endsWith("INE 990000004AA"));
    }

    @Test
    void aVerdictThatWasToldOfTheFileAloneIsNotToldTwice() {
        assertThat(PreviewText.write(PreviewJson.tree(PLAN), Set.of("INE_ACTIVE_ELSEWHERE")))
                .doesNotContain("INE_ACTIVE_ELSEWHERE");
    }

    @Test
    void aRefusedExportHasNoCounts() {
        ImportPreview refused = new ImportPreview(
                FileKind.FREGATA_CSV,
                SCHOOL,
                null,
                Map.of(),
                List.of(Finding.of(IntakeVerdict.SCHOOL_YEAR_NOT_CURRENT)),
                null,
                Set.of(),
                List.of(),
                List.of());
        JsonNode json = PreviewJson.tree(refused);

        assertThat(json.path("refused").asBoolean()).isTrue();
        assertThat(json.path("counts").isNull()).isTrue();
        assertThat(json.at("/errors/0/code").asText()).isEqualTo("SCHOOL_YEAR_NOT_CURRENT");
        assertThat(json.at("/errors/0/remedy").asText())
                .as("in the words of whoever made the file")
                .isEqualTo("Refaites l'export dans FREGATA sur l'année en cours.");
        assertThat(PreviewText.write(json, Set.of()))
                .startsWith("  À l'import : REFUSÉ, rien ne serait appliqué.\n")
                .contains("1 × SCHOOL_YEAR_NOT_CURRENT");
    }

    @Test
    void aLevelAloneSaysNothingMoreThanTheWhole() {
        ObjectNode plan = PreviewJson.tree(PLAN);
        ((ObjectNode) plan.path("levels")).remove(List.of("SIXIEME", "CINQUIEME"));

        assertThat(PreviewText.write(plan, Set.of())).doesNotContain("3e :");
    }

    private static PupilChange change(
            PupilChange.Kind kind, String ine, List<PupilChange.Field> fields, Map<String, Boolean> elsewhere) {
        return new PupilChange(kind, ine, "TREMBLOY", "Zoé", "3 A", fields, elsewhere);
    }
}
