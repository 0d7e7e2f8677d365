package fr.passerelle.mappings.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The summary as text, JSON and CSV: the same counts, and in each of them whose they are. */
class SummaryTest {

    private static final Instant MIDNIGHT = Instant.parse("2027-06-30T22:05:00Z");

    private final RecuperationSummary summary = new RecuperationSummary(new TreeMap<>(Map.of(
            "3 A", Map.of(Clause.OBTAINED, 2, Clause.NOT_SAT, 1),
            "=3 B", Map.of(Clause.FAILED, 1))));

    @Test
    void theTextSaysWhoseItIsAndThenTheSentences() {
        assertThat(SummaryText.write(sheet(false))).isEqualTo("""
                Récupération des certifications Pix
                Collège « La Dune ; nord » (9990001X)
                Année scolaire 2026-2027
                Le 1er juillet 2027 à 0 h 05, heure de Paris

                Sur 4 élèves, 2 élèves ont obtenu la certification PIX, 1 l'a passée sans l'obtenir, 1 ne l'a pas passée.
                Pour la division 3 A (3 élèves) : 2 élèves ont obtenu la certification PIX ; 1 élève n'a pas passé la certification PIX.
                Pour la division =3 B (1 élève) : 1 élève l'a passée sans l'obtenir.
                """).doesNotContain("répétition");
    }

    @Test
    void aRehearsalSaysThatNothingWasWritten() {
        assertThat(SummaryText.write(sheet(true)))
                .startsWith("Récupération des certifications Pix : répétition, rien n'a été écrit\n")
                .contains("\nÀ la date du 1er juillet 2027 à 0 h 05, heure de Paris\n");
        assertThat(SummaryCsv.write(sheet(true))).contains(";répétition au 1er juillet 2027 à 0 h 05\r\n");
        assertThat(SummaryJson.tree(sheet(true)).path("rehearsal").asBoolean()).isTrue();
    }

    @Test
    void theJsonHasEveryClauseZerosToo() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(SummaryJson.tree(sheet(false)).toString());

        assertThat(json.path("uai").asText()).isEqualTo("9990001X");
        assertThat(json.path("school").asText()).isEqualTo("Collège « La Dune ; nord »");
        assertThat(json.path("schoolYear").asInt()).isEqualTo(2026);
        assertThat(json.path("at").asText()).isEqualTo("2027-06-30T22:05:00Z");
        assertThat(json.path("rehearsal").asBoolean()).isFalse();
        assertThat(json.path("pupils").asInt()).isEqualTo(4);
        assertThat(json.path("clauses").size()).isEqualTo(6);
        assertThat(json.path("clauses").path("OBTAINED").asInt()).isEqualTo(2);
        assertThat(json.path("clauses").path("AWAITED").asInt()).isZero();
        assertThat(json.at("/divisions/0/division").asText()).isEqualTo("3 A");
        assertThat(json.at("/divisions/0/pupils").asInt()).isEqualTo(3);
        assertThat(json.at("/divisions/1/clauses/FAILED").asInt()).isEqualTo(1);
        assertThat(json.path("sentences")).hasSize(3);
    }

    @Test
    void theCsvBeginsWithTheSchoolAndRunsNoFormula() throws IOException {
        String csv = SummaryCsv.write(sheet(false));

        assertThat(csv).startsWith("\uFEFFdivision;effectif;").endsWith("\r\n");
        List<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).toList())
                .containsExactly(
                        "division",
                        "effectif",
                        "obtenue",
                        "mise à jour",
                        "en attente de résultat",
                        "déjà possédée",
                        "passée sans l'obtenir",
                        "non passée",
                        "UAI",
                        "nom de l'établissement",
                        "année scolaire",
                        "récupération du");
        assertThat(rows.get(1).toList())
                .containsExactly(
                        "établissement",
                        "4",
                        "2",
                        "0",
                        "0",
                        "0",
                        "1",
                        "1",
                        "9990001X",
                        "Collège « La Dune ; nord »",
                        "2026-2027",
                        "1er juillet 2027 à 0 h 05");
        assertThat(rows.get(2).toList()).startsWith("3 A", "3", "2", "0", "0", "0", "0", "1");
        assertThat(rows.get(3).toList()).startsWith("'=3 B", "1", "0", "0", "0", "0", "1", "0");
    }

    private SummarySheet sheet(boolean rehearsal) {
        return new SummarySheet(
                "Collège « La Dune ; nord »",
                Uai.ofNumber(9990001),
                SchoolCalendar.METROPOLITAN,
                new SchoolYear(2026),
                MIDNIGHT,
                rehearsal,
                summary);
    }
}
