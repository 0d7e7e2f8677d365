package fr.passerelle.simulators.pix;

import static fr.passerelle.simulators.pix.Siecle.eleve;
import static fr.passerelle.simulators.pix.Siecle.export;
import static fr.passerelle.simulators.pix.Worlds.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.simulators.pix.Siecle.Eleve;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixParticipantsTest extends PixContract {

    @BeforeEach
    void importFour() throws Exception {
        imported(
                ORGANIZATION,
                export(
                        UAI,
                        eleve(DENIS, "DURAND", "Denis", "3 B"),
                        eleve(CHLOE, "CŒUR", "Chloé", "3 B"),
                        eleve(BLAISE, "BERNARD", "Blaise", "3 A"),
                        eleve(ADA, "ARTAUD", "Ada", "3 A")));
    }

    @Test
    void thePupilsComeByNamePageByPage() throws Exception {
        JsonNode first = participants(ORGANIZATION, "page%5Bsize%5D=3");
        JsonNode second = participants(ORGANIZATION, "page%5Bsize%5D=3&page%5Bnumber%5D=2");

        assertThat(firstNames(first)).containsExactly("Ada", "Blaise", "Chloé");
        assertThat(firstNames(second)).containsExactly("Denis");
        assertThat(second.path("meta").path("pagination").toString())
                .isEqualTo("{\"page\":2,\"pageSize\":3,\"rowCount\":4,\"pageCount\":2}");
        assertThat(first.path("data").path(0).path("type").asText()).isEqualTo("sco-organization-participants");
    }

    @ParameterizedTest
    @CsvSource({
        "filter[divisions][]=3+A, Ada Blaise",
        "filter[divisions][]=3+A&filter[divisions][]=3+B, Ada Blaise Chloé Denis",
        "filter[search]=CHLO, Chloé",
        "filter[search]=ada+art, Ada",
        "filter[certificability][]=eligible, Ada",
        "filter[certificability][]=non-eligible, Blaise Chloé",
        "filter[certificability][]=not-available, Denis",
        "filter[certificability][]=eligible&filter[certificability][]=not-available, Ada Denis",
        "filter[divisions][]=3+B&filter[certificability][]=eligible, ''"
    })
    void thePupilsAreFiltered(String filter, String expected) throws Exception {
        String query = filter.replace("[", "%5B").replace("]", "%5D");

        assertThat(String.join(" ", firstNames(participants(ORGANIZATION, query))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"filter%5Bcertificability%5D%5B%5D=maybe", "page%5Bsize%5D=0", "page%5Bnumber%5D=one"})
    void aValueThatMakesNoSenseIsRefused(String query) throws Exception {
        assertThat(get("/api/organizations/101/sco-participants?" + query).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        // Ada logs in on 1 October at 8:00 and is certifiable on 3 November at 9:00, both UTC; 21:00 in Paris.
        "2026-10-01T18:59:59Z, null, null",
        "2026-10-01T19:00:00Z, false, null",
        "2026-11-03T19:59:59Z, false, null",
        "2026-11-03T20:00:00Z, true, 2026-11-03T20:00:00Z",
        "2027-06-07T08:00:00Z, true, 2026-11-03T20:00:00Z"
    })
    void certifiabilityIsThatOfTheLastNineOClock(String now, String isCertifiable, String since) throws Exception {
        clock.set(now);

        JsonNode ada = participants(ORGANIZATION, "").path("data").path(0).path("attributes");

        assertThat(ada.path("is-certifiable").asText()).isEqualTo(isCertifiable);
        assertThat(ada.path("certifiable-at").asText()).isEqualTo(since);
    }

    @Test
    void anIneGivenASecondTimeBringsNoAccount() throws Exception {
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, new Eleve(ADA, "AUTRE", "Alix", "02/11/2013", "3 E")));
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, new Eleve(ADA, "AUTRE", "Alix", "02/11/2013", "3 E")));

        JsonNode alix =
                participants(OTHER_ORGANIZATION, "").path("data").path(0).path("attributes");

        assertThat(alix.path("is-certifiable").isNull()).isTrue();
    }

    @Test
    void aPupilWhoChangesSchoolKeepsTheAccount() throws Exception {
        imported(OTHER_ORGANIZATION, export(OTHER_UAI, eleve(ADA, "ARTAUD", "Ada", "3 E")));

        JsonNode ada = participants(OTHER_ORGANIZATION, "").path("data").path(0).path("attributes");

        assertThat(ada.path("is-certifiable").asBoolean()).isTrue();
    }

    private static List<String> firstNames(JsonNode page) {
        return page.path("data").findValues("first-name").stream()
                .map(JsonNode::asText)
                .toList();
    }
}
