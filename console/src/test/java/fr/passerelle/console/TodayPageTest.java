package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.connectors.ledger.today.NightLedger;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of the day: what waits by cause, worked off to nothing, and what comes back. */
class TodayPageTest extends ConsoleTest {

    private static final String NBSP = "\u00a0";

    @BeforeEach
    void twoSchoolsInOrder() {
        for (Uai uai : new Uai[] {Sample.PINS, Sample.ECLUSES}) {
            sample.school(uai, uai.equals(Sample.PINS) ? "Collège des Pins" : "Collège des Écluses", "COLLEGE");
            sample.file(uai, "IMPORT_SIECLE", "export.zip", "APPLIED", "{}");
        }
        LEDGER.jdbc().sql("truncate today_mark, night_run").update();
    }

    @Test
    void whenNothingWaitsThePageSaysSo() throws Exception {
        Document page = page("/");

        assertThat(page.title()).isEqualTo("Aujourd’hui – Passerelle");
        assertThat(page.select("nav[aria-label] a[aria-current=true]").text()).isEqualTo("Aujourd’hui");
        assertThat(page.select("section[aria-labelledby=a-traiter] .empty").text())
                .isEqualTo("Rien n’est en rouge, rien n’attend une personne.");
        assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
    }

    @Test
    void whatWaitsIsToldByCauseTheWorstFirstWithItsAgeAndALinkToItsList() throws Exception {
        sample.quarantined("PUSH_SESSION", Sample.PINS + "/4021", "Connection refused");
        sample.hold(Sample.PINS, "LEAVING", 30, 120, null, "", null);
        sample.hold(Sample.ECLUSES, "LEAVING", 30, 120, null, "", null);
        sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "REFUSED", "{}");
        sample.strayAccount(Sample.PINS, "LE GOFF", "Ewen");

        Document page = page("/");

        assertThat(page.select("section[aria-labelledby=a-traiter] tbody th").eachText())
                .startsWith("1 traitement en quarantaine : Sessions finalisées")
                .contains("2 imports avec trop de départs", "1 fichier de résultats refusé", "1 compte sans élève");
        assertThat(page.select("section[aria-labelledby=a-traiter] tbody tr")
                        .first()
                        .text())
                .contains("bloqué", "depuis 19 heures");
        assertThat(page.select("th a:contains(départs)").attr("href")).isEqualTo("/aujourdhui/departs-en-masse");
        assertThat(page.select("th a:contains(quarantaine)").attr("href"))
                .isEqualTo("/aujourdhui/quarantaine?flux=PUSH_SESSION");
        Document list = page("/aujourdhui/departs-en-masse");
        assertThat(list.select("tbody th a").eachAttr("href"))
                .hasSize(2)
                .allMatch(href -> href.startsWith("/suspens/"));
        assertThat(page("/aujourdhui/departs-en-masse?etablissement=" + Sample.ECLUSES)
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(list.select("button[value=traite]")).isEmpty();
    }

    @Test
    void deadlinesToComeAreToldAndThoseThatPassedAreRed() throws Exception {
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.candidate(4021, "990000001AA", 880123);
        sample.session(4022, Sample.PINS, "RECEIVED", null);
        sample.run(Sample.PINS, "{\"3 A\":{\"NOT_SAT\":1}}");
        LEDGER.clock().set(Instant.parse("2027-02-05T08:00:00Z"));

        Document before = page("/");
        assertThat(before.select("section[aria-labelledby=a-traiter] .empty")).hasSize(1);
        assertThat(before.select("section[aria-labelledby=echeances] li").eachText())
                .anyMatch(line -> line.startsWith("6 février 2027 à 16 h 00 (dans 31 heures)")
                        && line.contains("1 session à transmettre à Pix, 48 heures après la session"))
                .anyMatch(line ->
                        line.startsWith("4 mars 2027") && line.contains("1 session dont des résultats manquent"));

        LEDGER.clock().set(Instant.parse("2027-03-05T08:00:00Z"));
        assertThat(page("/")
                        .select("section[aria-labelledby=a-traiter] tbody tr:has(.alert) th")
                        .eachText())
                .containsExactlyInAnyOrder("1 session à transmettre à Pix", "1 session dont des résultats manquent");
        assertThat(page("/etablissements")
                        .select("tr:contains(Pins) .light.alert")
                        .eachText())
                .containsExactly("en retard", "en retard");
    }

    @Test
    void itIsWorkedDownToNothingAndWhatHappensAnewComesBack() throws Exception {
        LEDGER.get(LeftAloneLedger.class).found("dossier", Map.of("siecle/" + Sample.PINS + "/lien", LeftCause.LINK));
        String item = page("/aujourdhui/depot").select("input[name=element]").attr("value");

        mvc.perform(say(item, "traite").param("motif", " ")).andExpect(flash().attributeExists("refus"));
        mvc.perform(say(item, "traite").param("motif", "Enlevé ce matin").param("retour", "/aujourdhui/depot"))
                .andExpect(redirectedUrl("/aujourdhui/depot"))
                .andExpect(flash().attribute("fait", "1" + NBSP + "ligne traitée."));

        assertThat(page("/").select("section[aria-labelledby=a-traiter] .empty"))
                .hasSize(1);
        assertThat(page("/etablissements").select("tr:contains(Pins) .watch")).isEmpty();
        assertThat(journal()).containsExactly("TODAY_MARKED operateur 9990001X DONE Enlevé ce matin");
        Document said = page("/aujourdhui/suites");
        assertThat(said.select("tbody tr").text()).contains("traité", "Enlevé ce matin", "operateur");

        LEDGER.jdbc()
                .sql("update left_alone set first_seen = first_seen + interval '1 hour'")
                .update();
        assertThat(page("/").select("th a:contains(dépôt)")).hasSize(1);
        LEDGER.jdbc()
                .sql("update left_alone set first_seen = first_seen - interval '1 hour'")
                .update();
        assertThat(page("/").select("th a:contains(dépôt)")).isEmpty();

        mvc.perform(act(said.select("tbody form").attr("action"))).andExpect(flash().attributeExists("fait"));
        assertThat(page("/").select("th a:contains(dépôt)")).hasSize(1);
        assertThat(journal()).hasSize(2).last().asString().startsWith("TODAY_UNMARKED operateur 9990001X DONE");
    }

    @Test
    void aQuestionIsSettledByItsDecisionAloneButIsPutOffAndGiven() throws Exception {
        long hold = sample.hold(Sample.PINS, "LEAVING", 30, 120, null, "", null);
        String item = "HOLD/" + hold;

        mvc.perform(say(item, "traite").param("motif", "vu")).andExpect(flash().attributeExists("refus"));
        mvc.perform(say(item, "plus-tard").param("jour", "2027-06-08")).andExpect(flash().attributeExists("refus"));
        mvc.perform(say(item, "confier").param("personne", "inconnue")).andExpect(flash().attributeExists("refus"));
        mvc.perform(say("HOLD/999999", "plus-tard").param("jour", "2027-06-09"))
                .andExpect(flash().attributeExists("refus"));
        assertThat(journal()).isEmpty();

        mvc.perform(say(item, "confier").param("personne", "operateur")).andExpect(flash().attributeExists("fait"));
        assertThat(page("/aujourdhui/departs-en-masse")
                        .select("td[data-label=Confié à]")
                        .text())
                .isEqualTo("operateur");
        assertThat(page("/").select("a[href=/aujourdhui/confies]").text()).isEqualTo("1 à vous confié");
        assertThat(page("/aujourdhui/confies").select("tbody tr")).hasSize(1);

        mvc.perform(say(item, "plus-tard").param("jour", "2027-06-10")).andExpect(flash().attributeExists("fait"));
        assertThat(page("/aujourdhui/departs-en-masse").select("tbody tr")).isEmpty();
        LEDGER.clock().set(Instant.parse("2027-06-09T21:59:59Z"));
        assertThat(page("/aujourdhui/departs-en-masse").select("tbody tr")).isEmpty();
        LEDGER.clock().set(Instant.parse("2027-06-09T22:00:00Z"));
        assertThat(page("/aujourdhui/departs-en-masse").select("tbody tr")).hasSize(1);
    }

    @Test
    void aRefusedFileThatIsDealtWithIsSettledAndTakenBackWithIt() throws Exception {
        long file = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "REFUSED", "{}");

        mvc.perform(say("FILE/" + file, "traite").param("motif", "Déposé par erreur"))
                .andExpect(flash().attributeExists("fait"));
        assertThat(page("/depot").select("section[aria-labelledby=refuses] tbody tr"))
                .isEmpty();

        mvc.perform(act(page("/aujourdhui/suites").select("tbody form").attr("action")));
        assertThat(page("/depot").select("section[aria-labelledby=refuses] tbody tr"))
                .hasSize(1);
        assertThat(page("/aujourdhui/fichiers-de-resultats-refuses").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aHeadSeesTheOwnSchoolWithoutVerbsAndNothingOfTheAcademy() throws Exception {
        sample.hold(Sample.PINS, "LEAVING", 30, 120, null, "", null);
        sample.hold(Sample.ECLUSES, "ARRIVING", 30, 120, null, "", null);
        LEDGER.get(StaffLedger.class)
                .add(StaffMember.person("tete", "Claire Morel", Role.HEAD, Set.of(Sample.PINS)), "hash", NOW);
        LEDGER.get(StaffLedger.class).chosen("tete", 1, "hash");

        Document page = asHead("/");
        assertThat(page.select("section[aria-labelledby=a-traiter] tbody th").eachText())
                .containsExactly("1 import avec trop de départs");
        assertThat(page.select("#partenaires, #passages")).isEmpty();
        Document list = asHead("/aujourdhui/departs-en-masse");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("main button, main input[type=checkbox]")).isEmpty();
        assertThat(asHead("/aujourdhui/arrivees-en-masse").select("tbody tr")).isEmpty();
    }

    @Test
    void nightsTellWhatCameOfThemAndPartnersSinceWhenTheyAreSilent() throws Exception {
        NightLedger nights = LEDGER.get(NightLedger.class);
        long before = nights.lastWork();
        LEDGER.jdbc().sql("""
                        insert into work (flow, ordering_key, subject, state, attempts, last_error, asked_at, failing_since)
                        values ('SYNC_CERTIFIABILITY', '9990001X', '9990001X', 'READY', 3, 'ConnectException: Connection refused',
                            timestamptz '2027-06-07 19:30Z', timestamptz '2027-06-07 19:31Z')""").update();
        nights.ran(Flow.SYNC_CERTIFIABILITY, SchoolYear.PARIS, Instant.parse("2027-06-07T19:30:00Z"), 2, before);

        Document page = page("/");

        assertThat(page.select("section[aria-labelledby=passages] tbody tr").eachText())
                .containsExactly(
                        "Certificabilité 7 juin 2027 à 21 h 30 2 établissements 1 réessaie 8 juin 2027 à 10 h 00");
        assertThat(page.select("section[aria-labelledby=partenaires] tr:contains(Pix)")
                        .first()
                        .text())
                .contains("ne répond pas", "depuis le 7 juin 2027 à 21 h 31", "ConnectException");
        assertThat(page.select("section[aria-labelledby=partenaires] tr:contains(SIECLE)")
                        .text())
                .contains("non configuré");
    }

    private Document asHead(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address)
                        .with(SignedInAs.of(
                                LEDGER.get(StaffView.class).find("tete").orElseThrow())))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static MockHttpServletRequestBuilder say(String item, String what) {
        return act("/aujourdhui/suites").param("element", item).param("suite", what);
    }

    private static MockHttpServletRequestBuilder act(String address) {
        return post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
    }

    private static List<String> journal() {
        return LEDGER.jdbc().sql("""
                        select action || ' ' || actor || ' ' || coalesce(uai, '') || ' ' || (details ->> 'kind') || ' '
                            || coalesce(details ->> 'reason', '')
                        from journal where action like 'TODAY%' order by id""").query(String.class).list();
    }
}
