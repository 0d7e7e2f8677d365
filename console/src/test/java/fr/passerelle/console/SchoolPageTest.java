package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school's page and a pupil's. */
class SchoolPageTest extends ConsoleTest {

    private static final String PAGE = "/etablissements/9990001X";

    private long zoe;
    private long elie;

    @BeforeEach
    void aSchoolWithTwoPupils() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        zoe = sample.pupil(Sample.PINS, "990000001AA", "LE CŒUR-D'HAŸ", "Zoé-Anaïs", "3 A");
        elie = sample.pupil(Sample.PINS, "990000002AB", "ÉTIENNE", "Élie", "3 B");
        sample.account(zoe, "MATCHED");
        sample.certifiable(zoe, "CERTIFIABLE", NOW.minus(Duration.ofHours(10)));
        sample.livret(zoe, 880123, 312);
    }

    @Test
    void theSchoolsPageHasItsHeadingsInOrderAndACaptionForEachTable() throws Exception {
        sample.hold(Sample.PINS, "LEAVING", 30, 120);
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.file(Sample.PINS, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "APPLIED", "{}");

        Document page = page(PAGE);

        assertThat(page.select("h1").eachText()).containsExactly("Collège des Pins");
        assertThat(page.select("h2").eachText()).containsExactly("Six voyants", "L’année scolaire", "Ce qui attend");
        assertThat(page.select("table")).hasSize(1).allSatisfy(table -> {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody th[scope=row]")).isNotEmpty();
        });
        assertThat(page.select("nav.trail [aria-current=page]").text()).isEqualTo("Collège des Pins");
        assertThat(page.select("script, style, [style]")).isEmpty();
    }

    @Test
    void aSchoolThatHasClosedTellsWhichOneHasTakenItOverAndLightsNothing() throws Exception {
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        sample.file(Sample.PINS, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "REFUSED", "{}");
        sample.hold(Sample.PINS, "CANCELLED_SINCE", 1, 1);
        sample.close(Sample.PINS, Sample.ECLUSES);

        Document page = page(PAGE);
        assertThat(page.select(".notice").text())
                .startsWith("Cet établissement a fermé : Collège des Écluses (" + Sample.ECLUSES + ") l'a repris.");
        assertThat(page.select(".notice a").attr("href")).isEqualTo("/etablissements/" + Sample.ECLUSES);
        assertThat(page.select(".lights li p").eachText())
                .hasSize(6)
                .containsOnly("Établissement repris par " + Sample.ECLUSES + ".");
        Document successor = page("/etablissements/" + Sample.ECLUSES);
        assertThat(successor.select(".notice")).isEmpty();
        assertThat(successor.select("section:has(#suspens) tbody tr")).hasSize(1);
        assertThat(page("/etablissements").select("tbody th").eachText())
                .anyMatch(text -> text.contains("repris par " + Sample.ECLUSES));
        assertThat(page("/etablissements?aRegarder=true").select("tbody th a").eachText())
                .containsExactly("Collège des Écluses");
    }

    @Test
    void ofASchoolThatHasClosedTheLastRecuperationIsReadAndTheNextIsItsSuccessors() throws Exception {
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        sample.isOfMef(sample.pupil(Sample.PINS, "990000009AA", "BRUME", "Théo", "3 A"), "10310019110");
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1}}");
        sample.close(Sample.PINS, Sample.ECLUSES);

        Document page = page(PAGE + "/recuperation");
        assertThat(page.select(".sentences li").eachText())
                .containsExactly(
                        "Sur 1 élève, 1 élève a obtenu la certification PIX.",
                        "Pour la division 3 A (1 élève) : 1 élève a obtenu la certification PIX.");
        assertThat(page.select("main form")).isEmpty();
        Document successor = page("/etablissements/" + Sample.ECLUSES + "/recuperation");
        assertThat(successor.select("main form")).hasSize(1);
        assertThat(successor.select(".sentences li")).isEmpty();
    }

    @Test
    void aLeaverIsNoLongerListedButKeepsAPage() throws Exception {
        sample.leaves(elie);

        assertThat(page(PAGE + "/eleves").select("tbody th a").eachText()).containsExactly("LE CŒUR-D'HAŸ Zoé-Anaïs");
        assertThat(page("/eleves/" + elie).select(".notice").text())
                .contains("ne figure plus dans l’export de l’établissement");
    }

    @Test
    void noAddressHoldsAnIne() throws Exception {
        for (String address : new String[] {PAGE, PAGE + "/eleves", "/eleves/" + zoe}) {
            assertThat(page(address).select("[href], [action]"))
                    .allSatisfy(link ->
                            assertThat(link.attr("href") + link.attr("action")).doesNotContain("99000000"));
        }
    }

    @Test
    void aPixPlusIsReadOnThePupilsPageApartFromTheCertifications() throws Exception {
        sample.pixPlus(880200, zoe, "Validée");
        Document page = page("/eleves/" + zoe);

        assertThat(page.select("section:has(#autres) li").eachText())
                .containsExactly("Pix+ Droit n° 880200, passée le 11 mai 2027 : Validée, Avancé 1");
        assertThat(page.select("section:has(#certifications)").text()).doesNotContain("880200");
        assertThat(page("/eleves/" + elie).select("#autres")).isEmpty();
    }

    @Test
    void thePupilsPageTellsIdentityAccountCertificationsAndLivret() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        sample.certification(880999, zoe, CertificationStatus.PENDING, 0);

        Document page = page("/eleves/" + zoe);

        assertThat(page.title()).isEqualTo("Fiche élève – Passerelle");
        assertThat(page.select("h1").text()).isEqualTo("LE CŒUR-D'HAŸ Zoé-Anaïs");
        assertThat(page.select("section:has(#identite) dd").eachText())
                .contains("Zoé-Anaïs, Maëlle", "17 mai 2012", "990000001AA", "1826500");
        assertThat(page.select("section:has(#compte) dd").eachText())
                .anyMatch(text -> text.startsWith("rapproché nom et prénom identiques"))
                .contains("Certifiable depuis le 12 janvier 2027", "3, la dernière le 12 janvier 2027");
        assertThat(page.select("section:has(#certifications) tbody th").eachText())
                .containsExactly("880999", "880123");
        assertThat(page.select("section:has(#certifications) tbody .light").eachText())
                .containsExactly("en attente de résultat", "obtenue");
        assertThat(page.select("section:has(#livret) .card > p").text())
                .isEqualTo("312 Pix, certification 880123 passée le 4 février 2027,"
                        + " portée au livret le 7 juin 2027 à 6 h 00");
        assertThat(page.select("section:has(#livret) tbody tr")).hasSize(16);
        assertThat(page.select("section:has(#livret) tbody td").eachText())
                .startsWith("3", "-", "-")
                .endsWith("2");
    }

    @Test
    void theTimelineIsDatedInParisAndFrench() throws Exception {
        sample.journal(zoe, "PUPIL_CREATED", Instant.parse("2026-09-02T22:30:00Z"), "{}");
        sample.journal(
                zoe, "PUPIL_UPDATED", Instant.parse("2026-10-01T08:00:00Z"), "{\"fields\":\"division, mefCode\"}");
        sample.journal(
                zoe,
                "CERTIFICATION_CHANGED",
                Instant.parse("2027-02-18T11:00:00Z"),
                "{\"certification\":\"880123\",\"from\":\"PENDING\",\"to\":\"VALIDATED\"}");
        sample.journal(
                zoe,
                "CERTIFICATION_CHANGED",
                Instant.parse("2027-02-19T11:00:00Z"),
                "{\"certification\":\"880123\",\"from\":\"VALIDATED\",\"to\":\"VALIDATED\",\"source\":\"FEED\"}");
        sample.journal(
                zoe,
                "LIVRET_WRITTEN",
                Instant.parse("2027-06-06T22:00:00Z"),
                "{\"certification\":\"880123\",\"replaces\":\"700001\"}");

        assertThat(page("/eleves/" + zoe).select(".timeline li").eachText())
                .map(text -> text.replace('\u00a0', ' '))
                .containsExactly(
                        "3 septembre 2026 à 0 h 30 La fiche de l'élève est créée par l'import des élèves.",
                        "1er octobre 2026 à 10 h 00 La fiche de l'élève est mise à jour par l'import des élèves : division, MEF.",
                        "18 février 2027 à 12 h 00 Le résultat de la certification n° 880123 change : obtenue,"
                                + " auparavant en attente de résultat.",
                        "19 février 2027 à 12 h 00 Le résultat de la certification n° 880123 est complété ou corrigé"
                                + " (score, niveaux, dates ou code de vérification), et reste : obtenue.",
                        "7 juin 2027 à 0 h 00 La certification n° 880123 est portée au livret scolaire et remplace la"
                                + " certification n° 700001.");
    }

    /** It was told as replaced, by nothing. */
    @Test
    void whatAPersonTookOutOfTheLivretIsToldAsWithdrawn() throws Exception {
        LEDGER.jdbc().sql("""
                        with gone as (delete from livret_entry returning *)
                        insert into livret_history (person_id, uai, certification_id, pix_score, taken_on, delivered_at,
                            verification_code, center, levels, written_at, replaced_at, reason, decided_by)
                        select person_id, uai, certification_id, pix_score, taken_on, delivered_at, verification_code,
                            center, levels, written_at, timestamptz '2027-06-07 12:00Z', reason, 'chef'
                        from gone, unnest(array['REPLACED', 'WITHDRAWN']) as reason""").update();
        sample.journal(
                zoe, "LIVRET_WITHDRAWN", Instant.parse("2027-06-07T12:00:00Z"), "{\"certification\":\"880123\"}");

        Document page = page("/eleves/" + zoe);
        assertThat(page.select("section:has(#livret) > p.small").eachText())
                .containsExactlyInAnyOrder(
                        "Auparavant : 312 Pix, certification 880123, remplacée le 7 juin 2027 à 14 h 00",
                        "Auparavant : 312 Pix, certification 880123, retirée le 7 juin 2027 à 14 h 00");
        assertThat(page.select(".timeline li").last().text())
                .endsWith("n'est plus au livret scolaire : une personne l'en a retirée.");
    }

    @Test
    void aFeedThatSaysNoMoreWhatItSaidIsAnAmberLightUntilItSpeaks() throws Exception {
        sample.certification(880200, zoe, CertificationStatus.VALIDATED, 312);
        feed("'2027-06-08 01:00Z'", "'2027-06-03 01:00Z'", 14);

        assertThat(page(PAGE).select("ul.lights li:contains(Résultats)").text().replaceAll("\\h", " "))
                .startsWith("Résultats flux muet")
                .contains(
                        "Depuis le 3 juin 2027 à 3 h 00, le flux de Pix ne donne plus ce qu'il donnait de 14 élèves",
                        "Vérifiez dans Pix Orga");
        mvc.perform(get("/api/v1/schools/9990001X").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(jsonPath("$.resultsFeed.missing").value(14))
                .andExpect(jsonPath("$.resultsFeed.silentSince").value("2027-06-03T01:00:00Z"));

        feed("'2027-06-08 01:00Z'", "null", 0);
        assertThat(page(PAGE).select("ul.lights li:contains(Résultats)").text())
                .startsWith("Résultats reçus")
                .doesNotContain("flux");
    }

    @Test
    void aFeedThatHasNotAnsweredForTwoDaysIsAnAmberLight() throws Exception {
        feed("'2027-06-05 01:00Z'", "null", 0);

        assertThat(page(PAGE).select("ul.lights li:contains(Résultats)").text())
                .startsWith("Résultats flux muet")
                .contains("n'a pas répondu depuis le 5 juin 2027", "voyez la quarantaine");
    }

    private static void feed(String answered, String silent, int missing) {
        LEDGER.jdbc()
                .sql("insert into results_feed values ('9990001X', timestamptz " + answered + ", cast(" + silent
                        + " as timestamptz), " + missing + ") on conflict (uai) do update set"
                        + " silent_since = excluded.silent_since, missing = excluded.missing")
                .update();
    }

    @Test
    void everyLookAtAPupilIsWrittenInTheJournalAndShown() throws Exception {
        Document page = page("/eleves/" + zoe);

        assertThat(LEDGER.jdbc()
                        .sql("select actor, action, uai, person_id, details ->> 'page' page from journal")
                        .query()
                        .singleRow())
                .containsEntry("actor", TestConsole.LOGIN)
                .containsEntry("action", "DATA_READ")
                .containsEntry("uai", "9990001X")
                .containsEntry("person_id", sample.personOf(zoe))
                .containsEntry("page", "eleve");
        assertThat(page.select("section:has(#consultations) li").text()).isEqualTo("8 juin 2027 : operateur");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        for (String address : new String[] {"/etablissements/9990002Y", "/etablissements/abc", "/eleves/0"}) {
            mvc.perform(get(address).with(SignedInAs.operator(TestConsole.LOGIN)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void theYearIsToldMonthByMonthFromWhatIsKnown() throws Exception {
        sample.isOfMef(zoe, "10310019110");
        sample.file(Sample.PINS, "IMPORT_SIECLE", "e.xml", "APPLIED", "{}");
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        sample.run(Sample.PINS, "{\"3 A\":{\"OBTAINED\":1}}");

        Document page = page(PAGE);

        assertThat(page.select(".year > li h3").eachText())
                .hasSize(11)
                .startsWith("septembre 2026")
                .endsWith("juillet 2027");
        assertThat(page.select(".year > li:contains(février)").text()).isEqualTo("février 2027 1 session 1 résultat");
        assertThat(page.select(".year > li[aria-current=date]").text())
                .isEqualTo("juin 2027 1 export reçu 1 récupération Récupération ouverte depuis le 7 juin 2027"
                        + " aujourd’hui, le 8 juin 2027");
        assertThat(page.select(".year > li.over")).hasSize(9);
        assertThat(page.select(".year > li:contains(octobre)").text()).isEqualTo("octobre 2026 rien");
    }

    @Test
    void questionsOfAKindAreOneLineThatLeadsToThemAll() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "e.xml", "HELD", "{}");
        sample.hold(Sample.PINS, "REATTRIBUTED", 1, null, file, "990000001AA", null);
        sample.hold(Sample.PINS, "REATTRIBUTED", 2, null, file, "990000002AB", null);
        sample.hold(Sample.PINS, "LEAVING", 30, 120);

        Document page = page(PAGE);

        assertThat(page.select("section:has(#suspens) tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Trop de départs d'un coup 1 30 sur 120"))
                .anyMatch(row -> row.startsWith("Élève à reconnaître 2 3 "));
        assertThat(page.select("section:has(#suspens) tbody a").eachAttr("href"))
                .contains("/suspens?motif=REATTRIBUTED&etablissement=9990001X");
    }
}
