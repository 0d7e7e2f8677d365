package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.DropDesk.Handed;
import fr.passerelle.domain.pupil.Trial;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was tried is handed in: the very bytes, by who may, and only for a while. */
class HandInTest extends HeadCase {

    private static final String PAGE = "/etablissements/9990001X/essai";
    private static final String SESSION = "{\"kind\":\"session\",\"sessionId\":4021}";

    @Test
    void theVeryFileThatWasTriedIsHandedInUnderThePersonsName() throws Exception {
        drop.answers(new Handed(List.of(12L), true, ""));
        String digest = digest(tried(PAGE, "Élèves.xml", "<BEE_ELEVES/>", operator()));

        hand(PAGE, digest, operator())
                .andExpect(redirectedUrl("/fichiers/12"))
                .andExpect(flash().attribute(
                                "fait",
                                "Le fichier est déposé : il est traité dès que son tour vient, rechargez la page."));

        assertThat(drop.handed()).containsExactly("9990001X Élèves.xml <BEE_ELEVES/> operateur");
        hand(PAGE, digest, operator()).andExpect(redirectedUrl(PAGE)).andExpect(flash().attributeExists("refus"));
        assertThat(drop.handed()).as("once").hasSize(1);
    }

    @Test
    void aSessionIsTriedAndToldWithWhatItWouldChange() throws Exception {
        drop.says(new Trial(
                FileKind.SESSION,
                false,
                false,
                List.of("Session n° 4021 du 4 février 2027 à 14 h 00.", "Elle n’est pas encore connue."),
                Map.of("candidats inscrits", 20),
                List.of()));

        Document page = tried(PAGE, "4021.json", SESSION, operator());

        assertThat(page.select(".notice.ok").text())
                .isEqualTo(
                        "Ce fichier serait appliqué. C’est : session finalisée. Session n° 4021 du 4 février 2027 à 14 h 00."
                                + " Elle n’est pas encore connue.");
        assertThat(page.select("dl.tally").text()).isEqualTo("candidats inscrits 20");
        assertThat(page.select("form[action$=/depot] button").text()).isEqualTo("Déposer ce fichier");
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void whatWouldBeRefusedCannotBeHandedIn() throws Exception {
        drop.says(new Trial(
                FileKind.SESSION,
                true,
                false,
                List.of(),
                Map.of(),
                List.of(Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED))));

        Document page = tried(PAGE, "4021.json", SESSION, operator());

        assertThat(page.select(".notice.alert").text()).isEqualTo("Ce fichier serait refusé. Rien n’en serait pris.");
        assertThat(page.select("section:has(#remarques) li").first().text()).contains("n'est pas dans l'annuaire");
        assertThat(page.select("form[action$=/depot]")).isEmpty();
        desk.says(Previews.refused());
        assertThat(tried(PAGE, "x.xml", "x", operator()).select("form[action$=/depot]"))
                .isEmpty();
    }

    @Test
    void aRefusalAtTheDoorIsTold() throws Exception {
        drop.answers(new Handed(List.of(), false, "Le nom du fichier ne convient pas."));
        hand(PAGE, digest(tried(PAGE, "e.txt", "x", operator())), operator())
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("refus", "Le nom du fichier ne convient pas."));
    }

    @Test
    void aZipOfSeveralLeadsToTheImportsAndWhatWasKnownSaysSo() throws Exception {
        drop.answers(new Handed(List.of(12L, 13L), false, ""));
        hand(PAGE, digest(tried(PAGE, "e.zip", "x", operator())), operator())
                .andExpect(redirectedUrl("/etablissements/9990001X/imports"))
                .andExpect(
                        flash().attribute("fait", "Ce fichier avait déjà été reçu et traité : rien n’est à refaire."));
        assertThat(mvc.perform(get("/etablissements/9990001X/imports")
                                .flashAttr("fait", "Rien n’est à refaire.")
                                .with(operator()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Rien n’est à refaire.");
    }

    @Test
    void itIsKeptAQuarterOfAnHourForThatPersonAndThatSchool() throws Exception {
        drop.answers(new Handed(List.of(12L), true, ""));
        String digest = digest(tried(PAGE, "e.xml", "x", operator()));

        hand(PAGE, digest, colleague("autre")).andExpect(redirectedUrl(PAGE));
        hand("/etablissements/9990002Y/essai", digest, operator())
                .andExpect(redirectedUrl("/etablissements/9990002Y/essai"));
        hand(PAGE, "0".repeat(64), operator()).andExpect(redirectedUrl(PAGE));
        LEDGER.clock().set(NOW.plus(Duration.ofMinutes(15)));
        hand(PAGE, digest, operator()).andExpect(redirectedUrl(PAGE)).andExpect(flash().attributeExists("refus"));
        assertThat(drop.handed()).isEmpty();
    }

    @Test
    void onlyTheLastOfAPersonIsKeptAndTheOldestGoWhenThereAreTooMany() throws Exception {
        drop.answers(new Handed(List.of(12L), true, ""));
        String first = digest(tried(PAGE, "e.xml", "first", operator()));
        String second = digest(tried(PAGE, "e.xml", "second", operator()));
        hand(PAGE, first, operator()).andExpect(redirectedUrl(PAGE));

        tried(PAGE, "e.xml", "z".repeat(255 * 1024), colleague("autre"));
        tried(PAGE, "e.xml", "y".repeat(255 * 1024), colleague("tierce"));
        hand(PAGE, second, operator()).andExpect(redirectedUrl(PAGE));
        assertThat(drop.handed()).isEmpty();
    }

    @Test
    void aHeadTriesAndDoesNotHandIn() throws Exception {
        Document page = tried(PAGE, "e.xml", "x", head);

        assertThat(page.select("form[action$=/depot]")).isEmpty();
        assertThat(page.select("main").text()).contains("le fichier n’est pas conservé");
        hand(PAGE, "x", head).andExpect(status().isForbidden());
        mvc.perform(post(PAGE + "/depot").with(operator())).andExpect(status().isForbidden());
        hand("/etablissements/9990009A/essai", "x", operator()).andExpect(status().isNotFound());
    }

    private RequestPostProcessor colleague(String login) {
        return let(StaffMember.person(login, "Claire Morel", Role.OPERATOR, Set.of()));
    }

    private static RequestPostProcessor operator() {
        return SignedInAs.operator(TestConsole.LOGIN);
    }

    private Document tried(String page, String name, String content, RequestPostProcessor person) throws Exception {
        MockMultipartHttpServletRequestBuilder form = (MockMultipartHttpServletRequestBuilder) multipart(page)
                .file(new MockMultipartFile("fichier", name, null, content.getBytes(StandardCharsets.UTF_8)));
        return Jsoup.parse(mvc.perform(form.with(person).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static String digest(Document page) {
        return page.select("form[action$=/depot] input[name=empreinte]").val();
    }

    private ResultActions hand(String page, String digest, RequestPostProcessor person) throws Exception {
        return mvc.perform(
                post(page + "/depot").param("empreinte", digest).with(person).with(csrf()));
    }
}
