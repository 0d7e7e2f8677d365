package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The field at the top of every page: who and what is found, by whom, and what is written of it. */
class SearchPageTest extends HeadCase {

    private final MockHttpSession session = new MockHttpSession();
    private RequestPostProcessor reader;
    private RequestPostProcessor operator;
    private long zoe;
    private long ewen;

    @BeforeEach
    void aPupilInEachSchool() {
        operator = SignedInAs.operator(TestConsole.LOGIN);
        reader = let(StaffMember.person("lectrice", "Nora Petit", Role.READER, Set.of()));
        zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A");
        ewen = sample.pupil(Sample.ECLUSES, "990000002AB", "MARTEL", "Ewen", "3 B");
    }

    /** Where a search leads to. */
    private String leads(RequestPostProcessor person, String typed) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post("/recherche")
                        .param("q", typed)
                        .session(session)
                        .with(person)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse open(RequestPostProcessor person, String address) throws Exception {
        return mvc.perform(get(address).session(session).with(person))
                .andReturn()
                .getResponse();
    }

    private Document found(RequestPostProcessor person, String typed) throws Exception {
        String address = leads(person, typed);
        assertThat(address).startsWith("/recherche/");
        return Jsoup.parse(open(person, address).getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> pupils(RequestPostProcessor person, String typed) throws Exception {
        return found(person, typed).select("section:has(#eleves) tbody th a").eachText();
    }

    @Test
    void everyPageHasTheFieldAndNothingOfItIsInAnAddress() throws Exception {
        Document page = Jsoup.parse(told(get("/")));

        assertThat(page.select("header form[role=search]").attr("method")).isEqualTo("post");
        assertThat(page.select("header form[role=search] label").text()).contains("Chercher");
        assertThat(leads(operator, "martel")).matches("/recherche/[\\w-]{16}");
        assertThat(found(operator, "martel").select("a[href]").eachAttr("href"))
                .noneMatch(address -> address.toLowerCase(Locale.ROOT).contains("martel"));
    }

    @Test
    void aPupilIsFoundByNameInAnyOrderAndSpelling() throws Exception {
        for (String typed : List.of("coeur d'hay", "zoe le coeur", "LECOEUR", "zoé-anaïs", "17/05/2012 coeur")) {
            assertThat(pupils(operator, typed)).as(typed).containsExactly("LE CŒUR-D'HAŸ Zoé-Anaïs");
        }
    }

    /** A name may be another's: whoever searched looks before they open. */
    @Test
    void aNameNeverOpensAPageByItselfAndAnIneDoes() throws Exception {
        assertThat(leads(operator, "martel ewen")).startsWith("/recherche/");
        assertThat(leads(operator, "990 000 002 ab")).isEqualTo("/eleves/" + ewen);
    }

    @Test
    void aFormerNameFindsHerAndIsSaid() throws Exception {
        sample.formerLastName(ewen, "DUPIN");

        assertThat(found(operator, "dupin")
                        .select("section:has(#eleves) tbody th")
                        .text())
                .isEqualTo("MARTEL Ewen autrefois DUPIN");
    }

    @Test
    void aHeadFindsTheOwnPupilsAndAReaderAll() throws Exception {
        assertThat(pupils(head, "17/05/2012")).containsExactly("LE CŒUR-D'HAŸ Zoé-Anaïs");
        assertThat(pupils(reader, "17/05/2012")).containsExactly("LE CŒUR-D'HAŸ Zoé-Anaïs", "MARTEL Ewen");
        assertThat(found(head, "martel").select("main").text())
                .contains("Rien ne répond à cette recherche dans vos établissements");
        assertThat(found(head, "990000002AB").select("main").text()).contains("Rien ne répond");
    }

    @Test
    void aSchoolIsFoundByUaiAndByName() throws Exception {
        assertThat(leads(head, "9990001x")).isEqualTo("/etablissements/9990001X");
        assertThat(found(reader, "ecluses")
                        .select("section:has(#etablissements) li")
                        .eachText())
                .containsExactly("Collège des Écluses 9990002Y");
        assertThat(found(head, "9990002Y").select("main").text()).contains("Rien ne répond");
    }

    @Test
    void aSchoolIsFoundByItsTown() throws Exception {
        LEDGER.jdbc()
                .sql("update school set town = 'Saint-Étienne-les-Pins' where uai = '9990002Y'")
                .update();

        assertThat(found(reader, "st etienne ecluses").select("main").text()).contains("Rien ne répond");
        assertThat(found(reader, "saint etienne ecluses")
                        .select("section:has(#etablissements) li")
                        .eachText())
                .containsExactly("Collège des Écluses 9990002Y, Saint-Étienne-les-Pins");
    }

    @Test
    void aSessionIsFoundByItsNumberAndSaysWhereItWas() throws Exception {
        sample.session(4021, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");
        sample.candidate(4021, "990000001AA", 880126);
        sample.session(4022, Sample.ECLUSES, "FINALISED", null);

        assertThat(leads(head, "session n° 4021")).isEqualTo("/etablissements/9990001X/sessions/4021");
        long file = sample.file(Sample.PINS, "PUSH_SESSION", "s.json", "REFUSED", "{}");
        sample.session(file, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");
        sample.candidate(file, "990000001AA", 880127);
        assertThat(found(head, Long.toString(file))
                        .select("section:has(#sessions) li")
                        .text())
                .isEqualTo("Session n° " + file
                        + " Collège des Pins, salle B12, le 4 février 2027 à 14 h 00 ; 1 candidat refusée"
                        + " Aucun surveillant n'est indiqué");
        assertThat(found(head, "4022").select("main").text()).contains("Rien ne répond");
    }

    @Test
    void aCertificationIsFoundByNumberAndByVerificationCode() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        sample.certification(880124, ewen, CertificationStatus.VALIDATED, 288);
        LEDGER.jdbc()
                .sql("update certification set verification_code = 'P-' || id || 'AA'")
                .update();

        assertThat(leads(head, "880123")).isEqualTo("/eleves/" + zoe);
        assertThat(leads(head, "p-880123aa")).isEqualTo("/eleves/" + zoe);
        assertThat(found(head, "880124").select("main").text()).contains("Rien ne répond");
        assertThat(found(head, "P-880124AA").select("main").text()).contains("Rien ne répond");
    }

    @Test
    void aResultWithoutItsPupilAndOneThatWasSetAsideLeadToWhereTheyAreDecided() throws Exception {
        LEDGER.jdbc().sql("""
                        insert into stray_result (certification_id, uai, source, last_name, first_name, since)
                        values (880300, '9990001X', 'FEED', 'ROUX', 'Hugo', now())""").update();
        long hold = sample.hold(Sample.PINS, "SET_ASIDE", 1, null, null, "RESULTS_SCORE_INVALID", null);
        sample.setAside(Sample.PINS, null, "RESULTS_SCORE_INVALID", 880301L, "ROUX", "Hugo", 0);

        assertThat(leads(head, "880300")).isEqualTo("/sans-eleve/resultat/880300");
        assertThat(leads(head, "880301")).isEqualTo("/suspens/" + hold);
    }

    @Test
    void aFileIsFoundByNumberAndByName() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "Élèves-Sans_Adresses.2027.xml", "APPLIED", "{}");
        long other = sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "Eleves_autres.xml", "APPLIED", "{}");

        assertThat(found(head, "eleves").select("section:has(#fichiers) li a").eachText())
                .containsExactly("Élèves-Sans_Adresses.2027.xml");
        assertThat(found(reader, "sans adresses")
                        .select("section:has(#fichiers) li a")
                        .eachText())
                .containsExactly("Élèves-Sans_Adresses.2027.xml");
        assertThat(found(reader, "adresses 2027")
                        .select("section:has(#fichiers) li p")
                        .text())
                .startsWith("n° " + file + ", Import des élèves, Collège des Pins, reçu le 1er juin 2027");
        assertThat(leads(head, "fichier n° " + file)).isEqualTo("/fichiers/" + file);
        assertThat(found(head, "fichier " + other).select("main").text()).doesNotContain("Eleves_autres");
    }

    @Test
    void ofManyFilesTheLastOnesAreShown() throws Exception {
        for (int i = 0; i < 21; i++) {
            sample.file(Sample.PINS, "IMPORT_SIECLE", "Export-" + i + ".xml", "APPLIED", "{}");
        }

        Document page = found(head, "export");
        assertThat(page.select("section:has(#fichiers) > p").text()).startsWith("Plus de 20 fichiers répondent");
        assertThat(page.select("section:has(#fichiers) li a").eachText())
                .hasSize(20)
                .startsWith("Export-20.xml");
    }

    @Test
    void workIsFoundByNumberByWhoSeesTheAcademy() throws Exception {
        long work = sample.quarantined("PUSH_SESSION", "9990001X", "Pix répond 500");

        assertThat(found(reader, "traitement " + work)
                        .select("section:has(#traitements) li")
                        .text())
                .isEqualTo("Traitement n° " + work
                        + " Sessions finalisées, en quarantaine, demandé le 7 juin 2027 à 14 h 00,"
                        + " dernière erreur : Pix répond 500");
        assertThat(found(head, "traitement " + work).select("main").text()).contains("Rien ne répond");
    }

    @Test
    void whatIsTooLittleOrImpossibleIsSaid() throws Exception {
        assertThat(leads(operator, "  ")).isEqualTo("/recherche");
        assertThat(page("/recherche").select("h2").text()).isEqualTo("Ce qui peut être cherché");
        assertThat(found(operator, "a").select(".notice").text()).contains("au moins deux lettres");
        assertThat(found(operator, "martel 31/02/2012").select(".notice").text())
                .contains("Cette date n’existe pas");
    }

    @Test
    void tooManyAreCountedAndNobodyIsNamed() throws Exception {
        for (int i = 0; i < 51; i++) {
            sample.pupil(Sample.PINS, "9900001" + (10 + i) + "AA", "ROUX", "Léa", "3 A");
        }

        Document page = found(head, "rou");

        assertThat(page.select("section:has(#eleves)").text())
                .contains("51 élèves répondent.", "Ajoutez un prénom, une date de naissance, ou cherchez par INE.")
                .doesNotContain("ROUX Léa");
        assertThat(looksInto(Sample.PINS)).isZero();
    }

    /** Else going back from a pupil would ask the browser to send the form again. */
    @Test
    void theAnswerMayBeReloadedByWhoAskedForHalfAnHour() throws Exception {
        String address = leads(head, "coeur");

        assertThat(open(head, address).getStatus()).isEqualTo(200);
        MockHttpServletResponse again = open(head, address);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getHeader("Cache-Control")).contains("no-store");
        assertThat(mvc.perform(get(address).with(reader))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);

        LEDGER.clock().set(NOW.plus(Duration.ofMinutes(31)));
        assertThat(open(head, address).getStatus()).isEqualTo(404);
    }

    @Test
    void theJournalSaysWhoSearchedAndWhoWasShownAndNeverWhatWasTyped() throws Exception {
        found(head, "coeur zoé");

        List<String> lines = LEDGER.jdbc()
                .sql(
                        "select actor || ' ' || coalesce(uai, '') || ' ' || coalesce(person_id::text, '') || ' ' || details from journal")
                .query(String.class)
                .list();
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "tete   {\"by\": \"names\", \"page\": \"recherche\", \"found\": \"1\"}",
                        "tete 9990001X " + sample.personOf(zoe) + " {\"page\": \"recherche\"}");
    }

    @Test
    void programsFindTheSameWithStableKeysOfTheirOwnSchools() throws Exception {
        assertThat(api(head, "{\"query\": \"zoé coeur\"}"))
                .contains("\"pupils\":{\"found\":1,\"more\":false,\"rows\":[{\"pupil\":" + zoe, "\"formerNames\":[]");
        assertThat(api(head, "{\"query\": \"martel\"}"))
                .contains("\"pupils\":{\"found\":0,\"more\":false,\"rows\":[]}");
        assertThat(api(head, "{\"query\": \" \"}")).contains("Rien à chercher");
        assertThat(api(head, "{}")).contains("Rien à chercher");
        assertThat(looksAt("api/search")).isEqualTo(3);
    }

    private String api(RequestPostProcessor person, String json) throws Exception {
        return mvc.perform(post("/api/v1/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(person))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void formerPupilsAreFoundByTheOwnRecordAlone() throws Exception {
        sample.leaves(zoe);
        long there = sample.pupil(Sample.ECLUSES, "990000001AA", "DUPIN", "Zoé-Anaïs", "3 C");
        sample.certification(880123, there, CertificationStatus.VALIDATED, 312);

        assertThat(found(head, "coeur").select("section:has(#eleves) tbody tr").text())
                .contains("parti");
        assertThat(found(head, "dupin").select("main").text()).contains("Rien ne répond");
        assertThat(found(head, "880123").select("main").text()).contains("Rien ne répond");
        assertThat(pupils(operator, "dupin")).containsExactly("DUPIN Zoé-Anaïs");
    }
}
