package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalTextTest {

    @Test
    void theFirstSchoolComesAfterWhatAllShare() throws Exception {
        JsonNode one = rehearsal("9990001X", true, 2, 1, 1);

        assertThat(RehearsalText.school(one, true).lines())
                .containsExactly(
                        "Répétition de la récupération au 7 juin 2027, 0 h 00 : rien n'est écrit.",
                        "",
                        "9990001X",
                        "  Sur 4 élèves, 4 ne l'ont pas passée.",
                        "  2 livrets changeraient, dont 1 certification remplacée ; 1 certification qui n'est plus obtenue serait"
                                + " soumise à une personne.");
        assertThat(RehearsalText.school(one, false).lines()).startsWith("", "9990001X");
    }

    @Test
    void beforeTheOpeningDayItSaysSo() throws Exception {
        assertThat(RehearsalText.school(rehearsal("9990001X", false, 0, 0, 0), true))
                .contains("la récupération est fermée (elle ouvre le 1er juin 2027)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 0 | 0 | Aucun livret ne changerait.
                    1 | 0 | 0 | 1 livret changerait.
                    2 | 2 | 0 | 2 livrets changeraient, dont 2 certifications remplacées.
                    0 | 0 | 2 | Aucun livret ne changerait ; 2 certifications qui ne sont plus obtenues seraient soumises à une personne.
                    """)
    void whatWouldChangeIsCounted(int writes, int replaces, int reviews, String sentence) throws Exception {
        assertThat(RehearsalText.school(rehearsal("9990001X", true, writes, replaces, reviews), false))
                .endsWith("  " + sentence + System.lineSeparator());
    }

    @Test
    void severalSchoolsAreSummedUp() throws Exception {
        assertThat(RehearsalText.total(
                        List.of(rehearsal("9990001X", true, 2, 1, 0), rehearsal("9990002Y", true, 1, 0, 1))))
                .isEqualToNormalizingNewlines(
                        "\nEn tout, 2 établissements et 8 élèves de 3e. 3 livrets changeraient, dont"
                                + " 1 certification remplacée ; 1 certification qui n'est plus obtenue serait soumise à une personne.\n");
        assertThat(RehearsalText.total(List.of(rehearsal("9990001X", true, 2, 1, 0))))
                .isEmpty();
        assertThat(RehearsalText.total(List.of())).isEqualToNormalizingNewlines("Aucun élève de 3e dans cette base.\n");
    }

    static JsonNode rehearsal(String uai, boolean open, int writes, int replaces, int reviews)
            throws JsonProcessingException {
        return new ObjectMapper()
                .readTree("{\"uai\":\"" + uai + "\",\"asOf\":\"2027-06-06T22:00:00Z\",\"open\":" + open
                        + ",\"openingDay\":\"" + (open ? "2027-06-07" : "2027-06-01") + "\",\"pupils\":4,"
                        + "\"sentences\":[\"Sur 4 élèves, 4 ne l'ont pas passée.\"],\"writes\":" + writes
                        + ",\"replaces\":" + replaces + ",\"reviews\":" + reviews + "}");
    }
}
