package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an import holds back: looked at, then accepted or refused by a person. */
class HoldPageTest extends ConsoleTest {

    private long file;
    private long leaving;

    @BeforeEach
    void anExportThatEmptiesHalfASchool() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", "{}");
        leaving = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);
        desk.says(Previews.tooManyLeave());
    }

    @Test
    void theListLeadsToWhatIsDecidedHereOnly() throws Exception {
        sample.hold(Sample.PINS, "REGRESSION", 1, null);

        assertThat(page("/suspens").select("tbody th a").eachAttr("href")).containsExactly("/suspens/" + leaving);
    }

    @Test
    void thePageSaysWhoWouldLeaveAndWhatEachButtonDoes() throws Exception {
        Document page = page("/suspens/" + leaving);

        assertThat(desk.asked()).containsExactly("previewOf " + file);
        assertThat(page.select("h1").text()).isEqualTo("Trop de départs d'un coup");
        assertThat(page.select("section:has(#situation) dd").eachText())
                .startsWith("en attente", "30 sur 120 actifs", "1er juin 2027 à 14 h 06");
        assertThat(page.select("section:has(#situation) a").attr("href")).isEqualTo("/fichiers/" + file);
        assertThat(page.select("section[aria-labelledby=changements-LEAVING] tbody th")
                        .text())
                .startsWith("MARTEL Zoé");
        assertThat(plain(page.select("#si-accepter").text()))
                .isEqualTo(
                        "30 élèves seront désactivés dans l'établissement. Rien n'est supprimé : qui revient dans un"
                                + " export retrouve tout. Si rien d'autre n'est retenu, l'export est ensuite envoyé à Pix Orga.");
        assertThat(plain(page.select("#si-refuser").text()))
                .isEqualTo("30 élèves restent actifs. L'export n'est pas envoyé à Pix Orga ; un prochain export posera"
                        + " la question de nouveau.");
        assertThat(page.select("form.choice").eachAttr("action"))
                .containsExactly("/suspens/" + leaving + "/accepter", "/suspens/" + leaving + "/refuser");
        assertThat(page.select("form.choice").eachAttr("method"))
                .as("what does harm leads to a second page")
                .containsExactly("get", "post");
        assertThat(page.select("form.choice input[name=_csrf]")).hasSize(1);
        assertThat(page.select("form.choice button").eachText()).containsExactly("Accepter", "Refuser");
    }

    @Test
    void whoeverLooksIsInTheJournal() throws Exception {
        page("/suspens/" + leaving);

        assertThat(LEDGER.jdbc()
                        .sql("select actor, action, uai, details ->> 'page' page, details ->> 'hold' hold from journal")
                        .query()
                        .singleRow())
                .containsEntry("actor", TestConsole.LOGIN)
                .containsEntry("action", "DATA_READ")
                .containsEntry("uai", "9990001X")
                .containsEntry("page", "suspens")
                .containsEntry("hold", Long.toString(leaving));
    }

    @Test
    void whatWasSetAsideIsShownRowByRowWithWhomItNamesItsNumberItsPlaceAndWhatToDo() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        long csv = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "HELD", "{}");
        long hold = sample.hold(Sample.PINS, "SET_ASIDE", 2, null, csv, Long.toString(csv), null);
        sample.setAside(Sample.PINS, csv, "RESULTS_STATUS_UNKNOWN", 880123L, "MARTEL", "Zoe", sample.personOf(zoe));
        sample.setAside(Sample.PINS, null, "RESULTS_STATUS_UNKNOWN", 880999L, "AUTRE", "Nom", 0);
        LEDGER.jdbc()
                .sql("insert into stray_result values (880124, ?, 'CLASS_CSV', ?, 'ROUX', 'Anaë', null, '{}', now())")
                .params(Sample.PINS.value(), csv)
                .update();

        Document page = page("/suspens/" + hold);

        assertThat(page.select("section[aria-labelledby=ecartes] tbody tr").eachText())
                .containsExactly(
                        "MARTEL Zoe peut-être MARTEL Zoé, 3 A 17/05/2012 n° 880123 ligne 7, colonne « Statut »"
                                + " Le statut n'est pas connu. Prévenez l'équipe.",
                        "ROUX Anaë non communiqué n° 880124");
        assertThat(page.select("#non-montres")).isEmpty();
        assertThat(page.select("section[aria-labelledby=ecartes] tbody a").eachAttr("href"))
                .containsExactly("/eleves/" + zoe, "/sans-eleve/resultat/880124");
        assertThat(LEDGER.jdbc()
                        .sql("select count(*) from journal where action = 'DATA_READ'")
                        .query(Integer.class)
                        .single())
                .isOne();

        sample.closed(hold, "REFUSED", "operateur");
        assertThat(page("/suspens/" + hold).select("section[aria-labelledby=ecartes] tbody tr"))
                .hasSize(2);
        assertThat(LEDGER.jdbc()
                        .sql("select count(*) from journal where action = 'DATA_READ'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatAnOldQuestionNoLongerKnowsIsCountedWithWhatToDo() throws Exception {
        long csv = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "HELD", "{}");
        long ofFile = sample.hold(Sample.PINS, "SET_ASIDE", 3, null, csv, Long.toString(csv), null);
        long ofFeed = sample.hold(Sample.PINS, "SET_ASIDE", 1, null, null, "RESULTS_SCORE_INVALID", null);

        assertThat(page("/suspens/" + ofFile).select("#non-montres").text())
                .startsWith("3 résultats ne peuvent pas être montrés. ")
                .contains("ne les gardait pas un à un", "Redéposez le fichier, ou relisez-le");
        assertThat(page("/suspens/" + ofFeed).select("#non-montres").text())
                .startsWith("1 résultat ne peut pas être montré. ")
                .endsWith("La prochaine réponse de Pix, cette nuit ou redemandée, les dira un à un.");
        sample.closed(ofFile, "REFUSED", "operateur");
        assertThat(page("/suspens/" + ofFile).select("#non-montres")).hasSize(1);
        sample.closed(ofFile, "APPROVED", "operateur");
        assertThat(page("/suspens/" + ofFile).select("#non-montres"))
                .as("read again")
                .isEmpty();
    }

    @Test
    void whatTheFeedSetAsideIsShownOfItsOwnReasonOnly() throws Exception {
        long hold = sample.hold(Sample.PINS, "SET_ASIDE", 1, null, null, "RESULTS_SCORE_INVALID", null);
        sample.setAside(Sample.PINS, null, "RESULTS_SCORE_INVALID", null, "", "", 0);
        sample.setAside(Sample.PINS, null, "RESULTS_STATUS_UNKNOWN", 880999L, "AUTRE", "Nom", 0);
        sample.setAside(Sample.ECLUSES, null, "RESULTS_SCORE_INVALID", 880998L, "AUTRE", "Nom", 0);

        assertThat(page("/suspens/" + hold)
                        .select("section[aria-labelledby=ecartes] tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("nom illisible 17/05/2012 numéro illisible");
    }

    @Test
    void acceptingAsksTheDeskInTheOperatorsName() throws Exception {
        mvc.perform(answered(leaving, "accepter"))
                .andExpect(redirectedUrl("/suspens/" + leaving))
                .andExpect(flash().attribute("fait", "Accepté : l'export est appliqué dans un instant."));

        assertThat(desk.asked()).endsWith("approve " + leaving + " operateur");
    }

    @Test
    void refusingAsksTheDeskInTheOperatorsName() throws Exception {
        mvc.perform(post("/suspens/" + leaving + "/refuser")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/suspens/" + leaving))
                .andExpect(flash().attribute("fait", "Refusé : la base des élèves reste comme elle est."));

        assertThat(desk.asked()).endsWith("refuse " + leaving + " operateur");
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsSaidSo() throws Exception {
        desk.close(leaving);

        for (MockHttpServletRequestBuilder answer : List.of(
                answered(leaving, "accepter"),
                post("/suspens/" + leaving + "/refuser")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))) {
            mvc.perform(answer)
                    .andExpect(flash().attribute("refus", "Cette décision n'est plus attendue : rien n'a été changé."));
        }
    }

    @Test
    void nothingIsDecidedWithoutATokenOrForAnUnknownHold() throws Exception {
        mvc.perform(post("/suspens/" + leaving + "/accepter").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/suspens/0/accepter")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/suspens/0").with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isNotFound());
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void aClosedHoldSaysByWhomAndWhenAndAsksNothing() throws Exception {
        sample.closed(leaving, "APPROVED", "operateur");

        Document page = page("/suspens/" + leaving);

        assertThat(page.select("section:has(#situation) dd").eachText())
                .contains("accepté", "2 juin 2027 à 9 h 00", "operateur");
        assertThat(page.select("main").text()).contains("La décision est prise : il n'y a plus rien à décider.");
        assertThat(page.select("form.choice, #plan")).isEmpty();
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void aHoldThatANewerExportMadePointlessSaysSo() throws Exception {
        sample.closed(leaving, "SUPERSEDED", "hub");

        assertThat(page("/suspens/" + leaving).select("main").text())
                .contains("Par un export plus récent", "Un export plus récent a rendu cette décision sans objet");
        assertThat(page("/suspens").select("section:has(#decisions) tbody tr").text())
                .isEqualTo("Trop de départs d'un coup Collège des Pins 30 sans objet un export plus récent"
                        + " 2 juin 2027 à 9 h 00");
        assertThat(page("/suspens").select(".empty").text()).isEqualTo("Rien n'attend de décision.");
    }

    @Test
    void aResultWhosePupilASessionToldSaysWhichSession() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        long doubt = sample.question(Sample.PINS, "OTHER_PERSON", 880123, sample.personOf(zoe));
        assertThat(LEDGER.get(HoldLedger.class).settleBySession(doubt, 4021)).isTrue();

        assertThat(page("/suspens/" + doubt).select("main").text())
                .contains(
                        "État tranché",
                        "Par la session 4021",
                        "La session 4021 l'a tranché, en disant qui a passé la certification : il n'y a plus rien à décider.");
        assertThat(page("/eleves/" + zoe).select("main").text())
                .contains("La session a tranché la question posée (certification annoncée pour un autre élève)");
    }

    @Test
    void aPupilInDoubtIsLaidBesideThoseWhomSheCouldBe() throws Exception {
        long ewen = sample.pupil(Sample.ECLUSES, "990000009AJ", "LE GOFF", "Owen", "3 A");
        long hold = sample.doubt(Sample.PINS, file, "990000009AJ", "Le Goff", "Ewen", sample.personOf(ewen), true);

        Document page = page("/suspens/" + hold);

        assertThat(page.select("section:has(#identites) tbody tr").eachText())
                .containsExactly(
                        "L'export Le Goff Ewen 17/05/2011 990000009AJ",
                        "Collège des Écluses LE GOFF Owen 17/05/2012 990000009AJ");
        assertThat(page.select("section:has(#identites) tbody strong").eachText())
                .as("what differs")
                .containsExactly("Le Goff Ewen", "17/05/2011", "LE GOFF Owen", "17/05/2012");
        assertThat(page.select("form.choice h3").eachText())
                .containsExactly("Si c'est le même élève", "Si ce sont deux élèves");
        assertThat(plain(page.select("#si-accepter").text())).startsWith("Son compte, ses certifications");
        assertThat(page.select("#si-refuser").text()).startsWith("Celui de l'export reste");
        assertThat(page.select("form.choice button:not(.quiet)").eachText())
                .as("the harmless one is the filled one")
                .containsExactly("Dire qu'ils sont deux");
        assertThat(page.select("[href], [action]"))
                .allSatisfy(link ->
                        assertThat(link.attr("href") + link.attr("action")).doesNotContain("99000000"));
    }

    /** Nothing was in bold: each INE is found opposite, at the other pupil. */
    @Test
    void exchangedInesAreBoldAndAskedAboutInThePlural() throws Exception {
        long ewen = sample.pupil(Sample.PINS, "990000009AJ", "LE GOFF", "Ewen", "3 A");
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        long hold = sample.doubt(Sample.PINS, file, "990000001AA", "Le Goff", "Ewen", sample.personOf(ewen), true);
        LEDGER.jdbc()
                .sql("""
                        update hold set pupils = 2, details = details || jsonb_build_object(
                            'told', jsonb_build_array(
                                jsonb_build_object('ine', '990000001AA', 'birthdate', '2012-05-17', 'lastName', 'Le Goff',
                                    'firstName', 'Ewen'),
                                jsonb_build_object('ine', '990000009AJ', 'birthdate', '2012-05-17', 'lastName', 'Martel',
                                    'firstName', 'Zoé')),
                            'same', jsonb_build_array(?::bigint, ?::bigint), 'between', jsonb_build_array(?::bigint, ?::bigint))
                        where id = ?""")
                .params(sample.personOf(ewen), sample.personOf(zoe), sample.personOf(ewen), sample.personOf(zoe), hold)
                .update();

        Document page = page("/suspens/" + hold);

        assertThat(page.select("section:has(#identites) tbody strong").eachText())
                .containsExactly("990000001AA", "990000009AJ", "990000009AJ", "990000001AA");
        assertThat(page.select("form.choice button").eachText())
                .containsExactly("Dire que ce sont les mêmes", "Dire que ce sont d'autres élèves");
        assertThat(plain(page.select("#si-accepter").text()))
                .startsWith(
                        "Chacun garde son compte, ses certifications et son livret ; seuls leurs INE sont échangés.");
        assertThat(page("/suspens").select("tbody th").last().text())
                .isEqualTo("Élève à reconnaître Le Goff Ewen et un autre");
    }

    @Test
    void theListNamesThePupilOfAQuestionAndWhoeverReadsItIsInTheJournal() throws Exception {
        assertThat(page("/suspens").select("tbody th").eachText()).containsExactly("Trop de départs d'un coup");
        assertThat(LEDGER.count("select count(*) from journal")).isZero();

        long zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.question(Sample.PINS, "UNLISTED", 81, sample.personOf(zoe));

        assertThat(page("/suspens").select("tbody th").eachText())
                .containsExactly("Trop de départs d'un coup", "Certification obtenue que Pix ne donne plus MARTEL Zoé");
        assertThat(LEDGER.count("select count(*) from journal where action = 'DATA_READ' and actor = '"
                        + TestConsole.LOGIN + "' and details ->> 'page' = 'suspens'"))
                .isOne();
    }

    @Test
    void whoCanOnlyBeSomebodyElseCannotBeSaidToBeTheSame() throws Exception {
        long ewen = sample.pupil(Sample.ECLUSES, "990000009AJ", "LE GOFF", "Owen", "3 A");
        long hold = sample.doubt(Sample.PINS, file, "990000009AJ", "Petit", "Zoé", sample.personOf(ewen), false);

        Document page = page("/suspens/" + hold);

        assertThat(page.select("form.choice button").eachText()).containsExactly("Dire qu'ils sont deux");
        assertThat(page.select("section:has(#identites)").text()).contains("Rien ne permet de dire");
    }

    @Test
    void whatWasSaidOfAPupilCanBeTakenBackAndSaysByWhom() throws Exception {
        long ewen = sample.pupil(Sample.ECLUSES, "990000009AJ", "LE GOFF", "Owen", "3 A");
        long hold = sample.doubt(Sample.PINS, file, "990000009AJ", "Le Goff", "Ewen", sample.personOf(ewen), true);
        sample.closed(hold, "APPROVED", "operateur");
        Document decided = page("/suspens/" + hold);
        assertThat(decided.select("form.choice button").eachText()).containsExactly("Reprendre");
        assertThat(decided.select("section:has(#identites) tbody tr"))
                .as("the evidence stays")
                .hasSize(2);

        desk.close(hold);
        mvc.perform(post("/suspens/" + hold + "/reprendre")
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/suspens/" + hold))
                .andExpect(flash().attributeExists("fait"));

        assertThat(desk.asked()).contains("undo " + hold + " " + TestConsole.LOGIN);
        sample.undone(hold, "paul");
        assertThat(page("/suspens/" + hold).select("section:has(#situation) dd").eachText())
                .as("what was decided stays readable")
                .contains("le même élève", "operateur", "paul");
        assertThat(page("/suspens/" + hold).select("main").text())
                .contains("Reprise par paul", "La décision a été prise, puis reprise");
        assertThat(page("/suspens/" + hold).select("main a[href='/suspens']")).isNotEmpty();
        assertThat(page("/suspens/" + hold).select("form.choice")).isEmpty();
        assertThat(page("/suspens")
                        .select("section.decided td[data-label=Décision]")
                        .text())
                .isEqualTo("le même élève, reprise par paul");
    }

    @Test
    void whatIsTakenBackLeadsToTheQuestionThatIsPutAgain() throws Exception {
        sample.closed(leaving, "APPROVED", "operateur");
        sample.undone(leaving, "paul");
        sample.hold(Sample.ECLUSES, "LEAVING", 30, 120, file, "", null);
        long again = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);

        Document page = Jsoup.parse(mvc.perform(get("/suspens/" + leaving)
                        .with(SignedInAs.operator(TestConsole.LOGIN))
                        .flashAttr("fait", "La décision est reprise."))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("main a[href='/suspens/" + again + "']").eachText())
                .containsExactly("Décider (n° " + again + ")", "sous le n° " + again);
    }

    @Test
    void anExportThatIsRefusedByNowCannotBeAccepted() throws Exception {
        desk.says(Previews.refused(Finding.of(IntakeVerdict.EXPORT_OLDER_THAN_APPLIED)));

        Document page = page("/suspens/" + leaving);

        assertThat(page.select(".notice.alert").text()).startsWith("Cet export ne serait plus appliqué");
        assertThat(page.select("form.choice button").eachText()).containsExactly("Refuser");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\h]", " ");
    }
}
