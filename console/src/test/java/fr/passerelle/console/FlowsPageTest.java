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
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The flows as they run; an operator holds up a flow or a school and lets it go on, and nobody forgets it. */
class FlowsPageTest extends HeadCase {

    @Test
    void eachFlowTellsHowItIsAndAStoppedRouteIsRed() throws Exception {
        sample.quarantined("PULL_RESULTS", Sample.PINS.value(), "PartnerRefused: 403");
        Document page = page("/flux");

        assertThat(row(page, "PULL_SIECLE").select(".light").text()).isEqualTo("non configuré");
        assertThat(row(page, "PUSH_SESSION").select(".light").text()).isEqualTo("arrêté");
        assertThat(row(page, "PULL_RESULTS").select(".light").text()).isEqualTo("en quarantaine");
        assertThat(row(page, "PULL_RESULTS").text()).contains("PartnerRefused: 403");
        assertThat(row(page, "PULL_RESULTS").select("a").attr("href")).isEqualTo("/quarantaine");
        assertThat(row(page, "IMPORT_SIECLE").select(".light").text()).isEqualTo("tourne");
        assertThat(page.select("#rouages + ul").text()).isEqualTo("tourne Remettre au courtier le travail prêt");
        assertThat(page.select("nav.ops a[aria-current]").text()).isEqualTo("Flux");
    }

    @Test
    void aPauseIsToldOnTheDayUntilItIsLifted() throws Exception {
        mvc.perform(ask("/flux/pause").param("flux", "PULL_RESULTS").param("motif", " "))
                .andExpect(flash().attributeExists("refus"));
        assertThat(page("/").text()).doesNotContain("pause en cours");
        mvc.perform(ask("/flux/pause").param("flux", "PULL_RESULTS").param("motif", "Pix en maintenance"))
                .andExpect(redirectedUrl("/flux"))
                .andExpect(flash().attributeExists("fait"));
        mvc.perform(ask("/flux/etablissements/pause").param("uai", "9990001x ").param("motif", "export douteux"))
                .andExpect(flash().attributeExists("fait"));

        Document flux = page("/flux");
        assertThat(flux.select("#pauses ~ .table tbody tr")).hasSize(2);
        assertThat(row(flux, "PULL_RESULTS").select(".light").text()).isEqualTo("en pause");
        assertThat(page("/").text()).contains("2 pauses en cours");
        assertThat(page("/aujourdhui/pauses").select("tbody th a").eachAttr("href"))
                .containsExactly("/flux#pauses", "/flux#pauses");
        assertThat(page("/etablissements/9990001X").select(".notice.watch").text())
                .contains("en pause", "export douteux");
        assertThat(page("/etablissements/9990002Y").text()).doesNotContain("en pause");

        mvc.perform(ask("/flux/PULL_RESULTS/reprise")).andExpect(flash().attributeExists("fait"));
        mvc.perform(ask("/flux/etablissements/9990001X/reprise")).andExpect(flash().attributeExists("fait"));
        mvc.perform(ask("/flux/PULL_RESULTS/reprise")).andExpect(flash().attributeExists("refus"));
        assertThat(page("/").text()).doesNotContain("pauses en cours");
        assertThat(LEDGER.jdbc()
                        .sql(
                                "select action || coalesce(details ->> 'reason', '') from journal where action like 'FLOW_%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "FLOW_PAUSEDPix en maintenance", "FLOW_PAUSEDexport douteux", "FLOW_RESUMED", "FLOW_RESUMED");
    }

    @Test
    void aHeadSeesThatTheSchoolWaitsAndNeitherTheFlowsNorAnyGesture() throws Exception {
        mvc.perform(ask("/flux/etablissements/pause").param("uai", "9990001X").param("motif", "export douteux"));

        assertThat(answer(get("/flux")).getStatus()).isEqualTo(403);
        assertThat(answer(post("/flux/pause")
                                .param("flux", "PULL_RESULTS")
                                .param("motif", "x")
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        Document school = seen("/etablissements/9990001X");
        assertThat(school.select(".notice.watch").text()).contains("en pause");
        assertThat(school.html()).doesNotContain("href=\"/flux");
        Document today = seen("/aujourdhui/pauses");
        assertThat(today.select("tbody th a").attr("href")).isEqualTo("/etablissements/9990001X");
        assertThat(seen("/").select("nav a").eachAttr("href")).doesNotContain("/exploitation");
    }

    @Test
    void theAcademyReadsAndFindsNoGesture() throws Exception {
        String html = mvc.perform(
                        get("/flux").with(let(StaffMember.person("lectrice", "Claire", Role.READER, Set.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("main form, main button")).isEmpty();
    }

    @Test
    void programsHoldUpAndLetGoByTheSameRules() throws Exception {
        mvc.perform(api("/api/v1/flows/PULL_RESULTS/pause", "{\"reason\": \"\"}"))
                .andExpect(status().isBadRequest());
        mvc.perform(api("/api/v1/flows/NOTHING/pause", "{\"reason\": \"x\"}")).andExpect(status().isBadRequest());
        mvc.perform(api("/api/v1/flows/PULL_RESULTS/pause", "{\"reason\": \"maintenance\"}"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.flows[?(@.flow == 'PULL_RESULTS')].state").value("PAUSED"));
        mvc.perform(api("/api/v1/flows/PULL_RESULTS/pause", "{\"reason\": \"encore\"}"))
                .andExpect(status().isConflict());
        mvc.perform(api("/api/v1/schools/9990001X/pause", "{\"reason\": \"export douteux\"}"))
                .andExpect(jsonPath("$.schools[0].uai").value("9990001X"));
        mvc.perform(api("/api/v1/schools/9990001X/resume", "{}"))
                .andExpect(jsonPath("$.schools").isEmpty());
        mvc.perform(api("/api/v1/flows/PULL_RESULTS/resume", "{}"))
                .andExpect(
                        jsonPath("$.flows[?(@.flow == 'PULL_RESULTS')].state").value("RUNNING"));
        mvc.perform(api("/api/v1/schools/9990009Q/pause", "{\"reason\": \"x\"}"))
                .andExpect(status().isNotFound());
    }

    private static Element row(Document page, String flow) {
        return page.selectFirst("tr#" + flow);
    }

    private static MockHttpServletRequestBuilder ask(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }

    private static MockHttpServletRequestBuilder api(String address, String body) {
        return post(address)
                .with(SignedInAs.operator(TestConsole.LOGIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
