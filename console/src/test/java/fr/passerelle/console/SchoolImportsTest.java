package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Every file that a school gave, with who decided of it, and the accounts announced for it. */
class SchoolImportsTest extends HeadCase {

    private static final String PAGE = "/etablissements/9990001X/imports";

    @Test
    void aFileTellsItsStateThenAndNowAndWhoDecidedWhenAndWhy() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "e.zip", "APPLIED", "{\"counts\":{\"créés\":4}}");
        sample.reading(file, Instant.parse("2027-06-01T12:06:00Z"), "HELD", "{}", "[]");
        long last = sample.reading(
                file,
                Instant.parse("2027-06-02T07:01:00Z"),
                "APPLIED",
                "{}",
                "[{\"kind\":\"DECIDED\",\"hold\":1,\"who\":\"martine\"}]");
        long hold = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);
        sample.closed(hold, "APPROVED", "martine");
        LEDGER.jdbc().sql("""
                        insert into hold_said (hold_id, act, said_by, said_at, reason)
                        values (?, 'DECIDED', 'martine', now(), 'fusion de classes')""").param(hold).update();

        Document page = seen(PAGE);

        assertThat(page.select("tbody td[data-label=État]").text())
                .isEqualTo("appliqué 1er juin 2027 à 14 h 06 : en partie en suspens 2 juin 2027 à 9 h 01 : appliqué");
        assertThat(page.select("tbody td[data-label=État] a").eachAttr("href"))
                .contains("/fichiers/" + file + "?lecture=" + last);
        assertThat(page.select("tbody td[data-label=Décisions]").text())
                .isEqualTo("Trop de départs d'un coup : accepté par martine le 2 juin 2027 à 9 h 00"
                        + " « fusion de classes »");
        assertThat(page.select("tbody td[data-label=Contenu]").text()).isEqualTo("créés : 4");
        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/fichiers/" + file);
        assertThat(answer(get("/suspens/" + hold)).getStatus()).isEqualTo(200);
    }

    @Test
    void aRefusedFileSaysWhyAndWhatToDoRootCauseFirstAndWhoSettledIt() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ExportXML_ElevesSansAdresses.zip", "REFUSED", """
                {"counts":{"ignorés, sans INE":1,"élèves pris en compte":0,"ignorés, partis":3},
                 "findings":[
                  {"code":"UAI_KEY","severity":"WARNING","message":"La clé de l'UAI est fausse","remedy":"Vérifiez l'UAI."},
                  {"code":"INE_UNIQUE","severity":"ERROR","message":"Un INE figure deux fois","remedy":"Corrigez SIECLE.","line":12,"field":"ID_NATIONAL","ine":"990000001AA"},
                  {"code":"BIRTH_CITY","severity":"ERROR","message":"La commune manque","remedy":"Complétez.","line":40},
                  {"code":"BIRTH_CITY","severity":"ERROR","message":"La commune manque","remedy":"Complétez.","line":52}]}
                """);
        LEDGER.jdbc().sql("""
                        insert into refusal_settled (file_id, settled_at, settled_by, reason)
                        select id, now(), 'paul', 'déposé deux fois' from received_file where id = ?""").param(file).update();

        Document page = seen(PAGE);

        assertThat(page.select("#fichiers ~ h3").text())
                .isEqualTo("Pourquoi ExportXML_ElevesSansAdresses.zip est refusé");
        assertThat(page.select(".findings li").eachText())
                .containsExactly(
                        "La commune manque (2 fois) – première ligne 40 Complétez. Erreur BIRTH_CITY",
                        "Un INE figure deux fois – ligne 12, champ ID_NATIONAL Corrigez SIECLE. Erreur INE_UNIQUE",
                        "La clé de l'UAI est fausse Vérifiez l'UAI. Avertissement UAI_KEY");
        assertThat(page.select("tbody tr td[data-label=Remarques]").text()).isEqualTo("3 erreurs, 1 avertissement");
        assertThat(page.select("tbody td[data-label=Décisions]").text())
                .startsWith("Refus classé par paul le")
                .endsWith("« déposé deux fois »");
    }

    @Test
    void twentyFilesMakeAPageTheNewestFirstAndTheyAreFilteredByNature() throws Exception {
        for (int i = 1; i <= 23; i++) {
            sample.file(Sample.PINS, i == 5 ? "READ_CLASS_RESULTS" : "IMPORT_SIECLE", i + ".xml", "APPLIED", "{}");
        }
        sample.file(Sample.ECLUSES, "IMPORT_SIECLE", "ailleurs.xml", "APPLIED", "{}");

        Document page = seen(PAGE);
        assertThat(page.select("tbody tr")).hasSize(20);
        assertThat(page.select("tbody th a").first().text()).isEqualTo("23.xml");
        assertThat(page.select("caption").text()).startsWith("23 fichiers reçus");
        assertThat(seen(PAGE + "?page=2").select("tbody th a").eachText()).containsExactly("3.xml", "2.xml", "1.xml");
        assertThat(seen(PAGE + "?page=99").select("tbody tr")).hasSize(3);
        Document results = seen(PAGE + "?flux=READ_CLASS_RESULTS");
        assertThat(results.select("tbody th a").eachText()).containsExactly("5.xml");
        assertThat(seen(PAGE + "?flux=x").select("tbody tr")).hasSize(20);
        assertThat(answer(get("/etablissements/9990002Y/imports")).getStatus()).isEqualTo(404);
        assertThat(page("/etablissements/9990002Y/imports").select("tbody th a").text())
                .isEqualTo("ailleurs.xml");
    }

    @Test
    void accountsAreGroupedAndLeadToTheirPupilOrToWhoSaysWhoseTheyAre() throws Exception {
        long zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        sample.account(zoe, "MATCHED");
        long stray = sample.strayAccount(Sample.PINS, "MARTEL", "Zoée");
        String comptes = "/etablissements/9990001X/comptes";

        Document page = seen(comptes);

        assertThat(page.select(".figures > div").eachText()).containsExactly("attribué 1", "ambigu 1", "sans élève 0");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "MARTEL Zoé Médiacentre – – rapproché nom et prénom identiques MARTEL Zoé",
                        "MARTEL Zoée Médiacentre 17/05/2012 3 A ambigu, à trancher 2 élèves possibles, nés le même jour"
                                + " Dire de qui est ce compte");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly("/eleves/" + zoe, "/sans-eleve/compte/" + stray);
        assertThat(page.select("a[href=/sans-eleve?etablissement=9990001X]")).hasSize(1);
        assertThat(looksAt("comptes")).isEqualTo(1);
        assertThat(seen(comptes + "?etat=ambigus").select("tbody tr")).hasSize(1);
        assertThat(seen(comptes + "?etat=sans-eleve").select(".empty").text()).isEqualTo("Aucun compte dans cet état.");
        assertThat(answer(get("/etablissements/9990002Y/comptes")).getStatus()).isEqualTo(404);
        assertThat(page("/etablissements/9990002Y/comptes").select(".empty").text())
                .isEqualTo("Aucun compte n’est encore annoncé pour cet établissement.");
    }
}
