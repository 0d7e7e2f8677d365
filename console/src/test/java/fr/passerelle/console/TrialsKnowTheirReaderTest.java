package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilChange;
import fr.passerelle.domain.pupil.PupilChange.Field;
import fr.passerelle.domain.pupil.PupilChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever tries an export learns nothing of the pupils of another school whose INEs stand in it. */
class TrialsKnowTheirReaderTest extends HeadCase {

    private static final String PAGE = "/etablissements/" + Sample.PINS + "/essai";

    @BeforeEach
    void anExportWithAnIneOfAnotherSchool() {
        desk.says(Previews.of(
                new PupilBasePlan(120, 0, 0, 119, 1, 0, 0, 1, Map.of()),
                Set.of(),
                List.of(),
                List.of(
                        new PupilChange(
                                Kind.REATTRIBUTED,
                                "990000009AJ",
                                "LE GOFF",
                                "Ewen",
                                "3 B",
                                List.of(new Field("birthdate", "2012-05-17", "2011-05-18")),
                                Map.of(Sample.ECLUSES.value(), true)),
                        new PupilChange(
                                Kind.LEAVING,
                                "990000001AA",
                                "MARTEL",
                                "Zoé",
                                "3 A",
                                List.of(),
                                Map.of(Sample.ECLUSES.value(), true, Sample.PHARE.value(), false)))));
        sample.pupil(Sample.ECLUSES, "990000009AJ", "LE BRAS", "Nolwenn", "3 F");
    }

    @Test
    void thePageOfATrial() throws Exception {
        nothingOfEcluses(told(trial()));
        assertThat(looksAt("essai")).isOne();
    }

    @Test
    void theTwoTrialsOfPrograms() throws Exception {
        for (String address : List.of("/api/v1/plan", "/api/v1/schools/" + Sample.PINS + "/plan")) {
            String json = told(post(address)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content("x")
                    .with(csrf()));
            nothingOfEcluses(json);
        }
        assertThat(looksAt("api/plan")).isEqualTo(2);
    }

    @Test
    void thePlanOfAQuestion() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "e.xml", "HELD", "{}");
        long hold = sample.hold(Sample.PINS, "LEAVING", 1, 120, file, "x", null);

        nothingOfEcluses(told(get("/suspens/" + hold)));
        nothingOfEcluses(told(get("/api/v1/holds/" + hold)));
    }

    @Test
    void thoseWhomTheReaderMaySeeAreToldInFull() throws Exception {
        sample.leaves(sample.pupil(Sample.PINS, "990000009AJ", "LE BRAS", "Nolwenn", "3 F"));

        assertThat(told(trial())).contains("17/05/2012", "18/05/2011");
    }

    @Test
    void theOperatorIsToldEverything() throws Exception {
        head = SignedInAs.operator(TestConsole.LOGIN);

        assertThat(told(trial())).contains("17/05/2012", "18/05/2011", "Collège des Écluses, encore actif");
    }

    private static MockHttpServletRequestBuilder trial() {
        return multipart(PAGE).file("fichier", new byte[] {'x'}).with(csrf());
    }

    private static void nothingOfEcluses(String told) {
        assertThat(told)
                .contains("LE GOFF", "MARTEL", "un autre établissement")
                .doesNotContain("17/05/2012", "2012-05-17", Sample.ECLUSES.value(), Sample.PHARE.value(), "Écluses");
    }
}
