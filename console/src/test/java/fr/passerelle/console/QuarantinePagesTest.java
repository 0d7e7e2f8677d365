package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The quarantine: by cause, linked both ways, replayed and given up by operators, read by the academy, hidden from heads. */
class QuarantinePagesTest extends HeadCase {

    private static final String SAID = "PartnerRefused: session 4021: Pix refused with 422 [SESSION_ALREADY_FINALIZED]";
    private static final String CONTENT = "{\"candidats\": [{\"nom\": \"MARTEL\", \"ine\": \"990000001AA\"}]}";

    private RequestPostProcessor reader;
    private long file;
    private long session;

    @BeforeEach
    void aSessionThatPixRefuses() {
        reader = let(StaffMember.person("lectrice", "Anne Roux", Role.READER, Set.of()));
        file = sample.file(Sample.PINS, "PUSH_SESSION", "session-4021.json", "RECEIVED", null);
        LEDGER.jdbc()
                .sql("update received_file set content = ? where id = ?")
                .params(CONTENT.getBytes(StandardCharsets.UTF_8), file)
                .update();
        LEDGER.jdbc()
                .sql("""
                        insert into session (id, uai, center_id, address, room, session_date, session_time, examiners,
                            finalised_at, has_incident, has_joining_issue, file_id)
                        values (4021, ?, 1, 'rue', 'B12', ?, time '10:00', '{X}', now(), false, false, ?)""")
                .params(Sample.PINS.value(), LocalDate.of(2027, 6, 2), file)
                .update();
        session = sample.quarantinedFile("PUSH_SESSION", Sample.PINS, file, SAID);
    }

    @Test
    void theCauseIsExplainedWithThePartnersOwnWordsWhatToDoAndWhatWaitsBehind() throws Exception {
        sample.quarantinedFile("PUSH_SESSION", Sample.ECLUSES, file, SAID.replace("4021", "4022"));
        LEDGER.jdbc()
                .sql("insert into work (flow, ordering_key, subject, asked_at) values ('PUSH_SESSION', ?, '9', now())")
                .param(Sample.PINS.value())
                .update();

        Document page = page("/quarantaine");

        assertThat(page.select("h2").first().text()).isEqualTo("Sessions finalisées : 2 traitements");
        String told = page.select("section.work").text();
        assertThat(told)
                .contains(
                        "Pix a compris la demande et l’a refusée",
                        "Que faire",
                        "SESSION_ALREADY_FINALIZED",
                        "Attendent derrière 1");
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains(
                        "/quarantaine/" + session,
                        "/etablissements/9990001X",
                        "/fichiers/" + file,
                        "/etablissements/9990001X/sessions/4021");
        assertThat(page("/quarantaine?etablissement=9990002Y")
                        .select("tbody tr")
                        .size())
                .isLessThanOrEqualTo(1);
        Document one = page("/quarantaine/" + session);
        assertThat(one.select("#derriere").text()).isEqualTo("1 traitement attend derrière");
    }

    @Test
    void theSchoolTheFileAndTheSessionLeadToIt() throws Exception {
        assertThat(page("/fichiers/" + file).select(".notice.watch a").attr("href"))
                .isEqualTo("/quarantaine/" + session);
        assertThat(page("/fichiers/" + file).select(".notice.watch").text())
                .contains("Attend depuis le 7 juin 2027 à 14 h 05 : son traitement a échoué, un opérateur décide.");
        Document school = page("/etablissements/9990001X");
        assertThat(school.select("a[href=/quarantaine?etablissement=9990001X]").text())
                .isEqualTo("1 traitement en quarantaine");
        Document sessions = page("/etablissements/9990001X/sessions");
        assertThat(sessions.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/etablissements/9990001X/sessions/4021", "/quarantaine/" + session, "/fichiers/" + file);
        assertThat(sessions.select("tbody td[data-label=Pix] .light").text()).isEqualTo("en attente");
    }

    @Test
    void whatItCarriesIsMaskedUntilAskedForAndTheJournalKnowsWhoAsked() throws Exception {
        Document masked = page("/quarantaine/" + session);
        assertThat(masked.select("pre").text()).contains("\"nom\": \"••••••\"").doesNotContain("MARTEL", "990000001AA");
        assertThat(looksAt("quarantaine")).isZero();

        String open = mvc.perform(post("/quarantaine/" + session + "/contenu")
                        .with(reader)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Jsoup.parse(open).select("pre").text()).isEqualTo(CONTENT);
        assertThat(looksAt("quarantaine")).isEqualTo(1);
        assertThat(looksInto(Sample.PINS)).isEqualTo(1);
        mvc.perform(api("/" + session + "/content", "{}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content").value(CONTENT));
        assertThat(looksAt("api/quarantine")).isEqualTo(1);
    }

    @Test
    void aCauseIsReplayedUpToALimitAndFollowedUntilItFailsAgain() throws Exception {
        long second = sample.quarantinedFile("PUSH_SESSION", Sample.ECLUSES, file, SAID);
        String cause = page("/quarantaine").select("input[name=cause]").attr("value");

        String progress = mvc.perform(
                        ask("/quarantaine/choix/relance").param("cause", cause).param("limite", "1"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(progress).matches("/quarantaine/relances/\\d+");
        assertThat(state(session)).isEqualTo("READY");
        assertThat(state(second)).isEqualTo("QUARANTINED");
        assertThat(page(progress).select("progress").attr("value")).isEqualTo("0");
        LEDGER.jdbc()
                .sql("update work set state = 'QUARANTINED', last_error = 'again' where id = ?")
                .param(session)
                .update();
        Document again = page(progress);
        assertThat(again.select("progress").attr("value")).isEqualTo("1");
        assertThat(again.select("section[aria-labelledby=echecs] li").text())
                .contains("Traitement n° " + session, "Collège des Pins", "again");
        assertThat(page("/quarantaine")
                        .select("section[aria-labelledby=relances] a")
                        .attr("href"))
                .isEqualTo(progress);
    }

    @Test
    void whatWasTickedIsReplayedAndWhatLeftMeanwhileOrIsTooMuchIsSaid() throws Exception {
        long second = sample.quarantinedFile("PUSH_SESSION", Sample.ECLUSES, file, SAID);
        String cause = page("/quarantaine").select("input[name=cause]").attr("value");
        MockHttpServletRequestBuilder ticked = ask("/quarantaine/choix/relance")
                .param("cause", cause)
                .param("seulement", "choix")
                .param("travail", Long.toString(second));
        mvc.perform(ticked).andExpect(status().is3xxRedirection());
        assertThat(state(session)).isEqualTo("QUARANTINED");
        assertThat(state(second)).isEqualTo("READY");

        mvc.perform(ticked)
                .andExpect(flash().attribute("refus", "Plus rien de cela n'est en quarantaine : rien n'a été changé."));
        mvc.perform(ask("/quarantaine/choix/relance").param("cause", cause).param("seulement", "choix"))
                .andExpect(flash().attribute(
                                "refus",
                                "Cochez au moins un traitement, ou relancez toute la cause : rien n'a été changé."));
        for (String limit : List.of("0", "1001")) {
            mvc.perform(ask("/quarantaine/choix/relance").param("cause", cause).param("limite", limit))
                    .andExpect(flash().attribute(
                                    "refus", "Relancez de 1 à 1000 traitements à la fois : rien n'a été changé."));
        }
        mvc.perform(api("/replays", "{\"limit\": 5}")).andExpect(status().isBadRequest());
        mvc.perform(api("/replays", "{\"cause\": \"" + cause + "\", \"limit\": 1001}"))
                .andExpect(status().isBadRequest());
        mvc.perform(api("/" + second + "/replay", "{}")).andExpect(status().isConflict());
        mvc.perform(api("/999999/replay", "{}")).andExpect(status().isNotFound());
        mvc.perform(api("/" + session + "/discard", "{\"reason\": \" \"}")).andExpect(status().isBadRequest());
        mvc.perform(api("/" + second + "/discard", "{\"reason\": \"trop tard\"}"))
                .andExpect(status().isConflict());
        assertThat(state(session)).isEqualTo("QUARANTINED");
    }

    @Test
    void givingUpEndsTheFileAndTheSessionVisiblyWithWhatCanStillBeDone() throws Exception {
        mvc.perform(ask("/quarantaine/" + session + "/abandon").param("motif", "saisie deux fois"))
                .andExpect(redirectedUrl("/quarantaine"));

        String line = "Abandonné le 8 juin 2027 à 9 h 00 par operateur : saisie deux fois";
        Document filePage = page("/fichiers/" + file);
        assertThat(filePage.select(".notice.alert").text()).contains(line, "déposez de nouveau le même fichier");
        assertThat(filePage.select("dl.facts .light").text()).isEqualTo("abandonné");
        assertThat(page("/etablissements/9990001X/sessions").select("tbody").text())
                .contains("abandonnée", line);
        assertThat(page("/etablissements")
                        .select("tr:contains(Pins) td[data-label=Sessions] .light")
                        .text())
                .as("who gave it up has done with it")
                .isEqualTo("aucune");
        assertThat(page("/quarantaine/" + session).select(".notice.alert").text())
                .contains(line);
        mvc.perform(get("/api/v1/files/" + file).with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.file.state").value("ABANDONED"))
                .andExpect(jsonPath("$.stopped[0].by").value("operateur"))
                .andExpect(jsonPath("$.stopped[0].reason").value("saisie deux fois"));
        mvc.perform(ask("/quarantaine/" + session + "/relance"))
                .andExpect(flash().attribute("refus", "Ce traitement n'est plus en quarantaine."));
    }

    @Test
    void theAcademyReadsAndDecidesNothing() throws Exception {
        String page = body(get("/quarantaine"), reader, 200);
        assertThat(Jsoup.parse(page).select("main form, main button, main input"))
                .isEmpty();
        assertThat(Jsoup.parse(body(get("/quarantaine/" + session), reader, 200))
                        .select("section.work"))
                .isEmpty();
        body(get("/api/v1/quarantine"), reader, 200);
        for (String verb : List.of("/choix/relance", "/" + session + "/relance", "/" + session + "/abandon")) {
            body(post("/quarantaine" + verb).with(csrf()), reader, 403);
        }
        for (String verb : List.of("/replays", "/" + session + "/replay", "/" + session + "/discard")) {
            body(
                    post("/api/v1/quarantine" + verb)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}"),
                    reader,
                    403);
        }
        assertThat(state(session)).isEqualTo("QUARANTINED");
    }

    @Test
    void aHeadSeesThatTheFileAndTheSessionWaitAndNothingOfTheQuarantine() throws Exception {
        for (String address :
                List.of("/quarantaine", "/quarantaine/" + session, "/quarantaine/relances/1", "/api/v1/quarantine")) {
            body(get(address), head, 403);
        }
        body(post("/quarantaine/" + session + "/contenu").with(csrf()), head, 403);
        Document filePage = seen("/fichiers/" + file);
        assertThat(filePage.select(".notice.watch").text()).contains("son traitement a échoué, un opérateur décide");
        Document school = seen("/etablissements/9990001X");
        assertThat(school.text()).contains("1 traitement attend dans cet établissement : l’académie s’en occupe.");
        assertThat(filePage.html() + school.html()).doesNotContain("href=\"/quarantaine", "SESSION_ALREADY_FINALIZED");
    }

    private String body(MockHttpServletRequestBuilder request, RequestPostProcessor person, int code) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(request.with(person)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(code);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder ask(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }

    private static MockHttpServletRequestBuilder api(String address, String body) {
        return post("/api/v1/quarantine" + address)
                .with(SignedInAs.operator(TestConsole.LOGIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String state(long work) {
        return LEDGER.jdbc()
                .sql("select state from work where id = ?")
                .param(work)
                .query(String.class)
                .single();
    }
}
