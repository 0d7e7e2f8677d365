package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A lycée whose 3e prépa-métiers has livrets, beside its 2de, which has none. */
class ThirdsOfALyceeTest extends ConsoleTest {

    private static final String SCHOOL = "/etablissements/9990003Z";
    private static final String PREPA_METIERS = "1031000H11V";

    private long zoe;

    @BeforeEach
    void aLycee() {
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        LEDGER.jdbc()
                .sql("insert into mef (uai, school_year, code, label, mefstat)"
                        + " values ('9990003Z', 2026, ?, '3EME PREPA METIERS', '21160010026')")
                .param(PREPA_METIERS)
                .update();
        zoe = sample.pupil(Sample.PHARE, "990000001AA", "ABEL", "Zoé", "3 PM");
        sample.isOfMef(zoe, PREPA_METIERS);
        sample.livret(zoe, 880123, 312);
        long leo = sample.pupil(Sample.PHARE, "990000002AB", "BRUN", "Léo", "3 PM");
        sample.isOfMef(leo, PREPA_METIERS);
        long ines = sample.pupil(Sample.PHARE, "990000003AC", "CLAIR", "Inès", "2 GT");
        sample.isOfMef(ines, "20010015110");
        sample.certification(880124, ines, CertificationStatus.VALIDATED, 250);
    }

    @Test
    void itsPageHasALightAndAPanelOfTheRecuperationAndItIsAskedFor() throws Exception {
        Document page = page(SCHOOL);

        assertThat(page.select(".lights .light").eachText()).last().isEqualTo("à faire");
        assertThat(page.select("nav.tabs a").eachText()).contains("Récupération", "Certifications");
        mvc.perform(post(SCHOOL + "/recuperation").with(operator()).with(csrf()))
                .andExpect(redirectedUrl(SCHOOL + "/recuperation"));
        assertThat(recuperation.asked()).containsExactly("ask 9990003Z " + TestConsole.LOGIN);
        page(SCHOOL + "/recuperation/repetition?le=2027-06-08");
    }

    @Test
    void itsConsultationItsPdfAndItsReasonsAreThoseOfAny3e() throws Exception {
        assertThat(page(SCHOOL + "/certifications?division=3%20PM").text()).contains("ABEL", "BRUN");
        assertThat(page(SCHOOL + "/certifications/manques")
                        .select(".figures > div")
                        .eachText())
                .first()
                .isEqualTo("élèves de 3e 2");
        byte[] pdf = mvc.perform(post(SCHOOL + "/certifications")
                        .param("division", "3 PM")
                        .param("classe", "true")
                        .with(operator())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Pdfs.text(pdf)).contains("ABEL").doesNotContain("BRUN");
    }

    @Test
    void theApiCountsThemAndAnswersAsForACollege() throws Exception {
        mvc.perform(get("/api/v1/schools/9990003Z").with(operator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("LYCEE"))
                .andExpect(jsonPath("$.recovery.thirds").value(2));
        for (String address : List.of("/recuperation/rehearsal", "/why-not")) {
            mvc.perform(get("/api/v1/schools/9990003Z" + address).with(operator()))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void withoutPupilsOf3eThereIsNothingUnlessSomethingWasRecoveredOnce() throws Exception {
        LEDGER.jdbc().sql("update pupil set mef_code = '20010015110'").update();
        assertThat(page(SCHOOL).select(".lights .light").eachText()).last().isEqualTo("sans objet");
        assertThat(page(SCHOOL).select("nav.tabs a").eachText()).doesNotContain("Récupération", "Certifications");
        mvc.perform(get(SCHOOL + "/recuperation.txt").with(operator())).andExpect(status().isNotFound());

        sample.run(Sample.PHARE, "{\"3 PM\":{\"OBTAINED\":1}}");

        assertThat(page(SCHOOL + "/recuperation").select("#recuperation")).hasSize(1);
        mvc.perform(get(SCHOOL + "/recuperation.txt").with(operator())).andExpect(status().isOk());
    }

    private static RequestPostProcessor operator() {
        return SignedInAs.operator(TestConsole.LOGIN);
    }
}
