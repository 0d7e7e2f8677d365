package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passerelle.domain.certification.CertificationStatus;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pupil: where she stands and what comes next in one sentence, what waits for a person, what happened, who looked. */
class PupilPageTest extends HeadCase {

    private static final Instant MORNING = Instant.parse("2027-02-18T08:00:00Z");

    private long zoe;

    @BeforeEach
    void aPupilOfThird() {
        zoe = sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
    }

    private String sentence(long pupil) throws Exception {
        return page("/eleves/" + pupil).select(".standing .lead").text().replace('\u00a0', ' ');
    }

    private List<String> waits(long pupil) throws Exception {
        return page("/eleves/" + pupil).select(".standing li a").eachAttr("href");
    }

    private List<String> timeline(long pupil) throws Exception {
        return page("/eleves/" + pupil).select(".timeline li p").eachText().stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void theSentenceSaysTheMissingLinkAndWhatToDo() throws Exception {
        assertThat(sentence(zoe))
                .isEqualTo(
                        "Aucun compte de l'ENT ou du GAR n'est rapproché de l'élève, et Pix ne sait rien de lui."
                                + " Faites-lui ouvrir Pix depuis l'ENT ou le médiacentre : le rapprochement se fait ensuite de lui-même.");
        sample.account(zoe, "MATCHED");
        assertThat(sentence(zoe)).startsWith("L'élève a un compte, mais pas encore cinq compétences");
        sample.certifiable(zoe, "CERTIFIABLE", NOW);
        assertThat(sentence(zoe)).startsWith("L'élève est certifiable, mais aucune session finalisée");
        sample.session(4021, Sample.PINS, "REFUSED", "Aucun surveillant n'est indiqué");
        sample.candidate(4021, "990000001AA", 880123);
        assertThat(sentence(zoe))
                .startsWith(
                        "L'élève a passé son test, mais Pix n'a pas la session (session du 04/02/2027, refusée par Pix :"
                                + " Aucun surveillant n'est indiqué). Si Pix a refusé la session");
    }

    @Test
    void theSentenceSaysWhatIsObtainedAndWhatIsInTheLivret() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        assertThat(sentence(zoe))
                .isEqualTo(
                        "La certification est obtenue : 312 Pix, passée le 4 février 2027. La prochaine récupération la"
                                + " portera au livret scolaire.");
        sample.livret(zoe, 880123, 312);
        assertThat(sentence(zoe))
                .isEqualTo(
                        "La certification est au livret scolaire : 312 Pix, passée le 4 février 2027. Rien d’autre n’est"
                                + " attendu.");
        sample.question(Sample.PINS, "UNLISTED", 880123, sample.personOf(zoe));
        assertThat(sentence(zoe))
                .isEqualTo("La certification est au livret scolaire : 312 Pix, passée le 4 février 2027.");
    }

    @Test
    void beforeThirdNothingIsExpectedYet() throws Exception {
        sample.isOfMef(zoe, "10210001110");

        assertThat(sentence(zoe))
                .isEqualTo(
                        "L’élève est en 4e et n’a pas encore de compte rapproché : il suffit qu’il ouvre Pix depuis l’ENT ou"
                                + " le médiacentre. La certification n’est attendue qu’en 3e.");
        sample.isOfMef(zoe, "10010012110");
        assertThat(sentence(zoe)).contains("L’élève est en 6e", "Le test d’attestation de 6e se passe dans Pix.");
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        assertThat(sentence(zoe)).contains("déjà obtenue", "quand l’élève sera en 3e");
    }

    @Test
    void inALyceeTheFeedHandsItToLsl() throws Exception {
        sample.school(Sample.PHARE, "Lycée du Phare", "LYCEE");
        long hugo = sample.pupil(Sample.PHARE, "990000007AG", "ROUX", "Hugo", "TG 1");
        sample.isOfMef(hugo, "20210019110");
        assertThat(sentence(hugo)).startsWith("Aucun compte de l'ENT");

        sample.certification(880125, hugo, CertificationStatus.VALIDATED, 500);
        assertThat(sentence(hugo))
                .isEqualTo(
                        "La certification est obtenue : 500 Pix, passée le 4 février 2027. Le flux la remet au livret scolaire"
                                + " du lycée (LSL). Rien d’autre n’est attendu.");
    }

    @Test
    void aLevelThatNobodyKnowsIsSaidSo() throws Exception {
        sample.isOfMef(zoe, "1031000H11U");

        assertThat(sentence(zoe)).contains("Le niveau de l’élève n’est pas connu", "déposez la nomenclature");
    }

    @Test
    void whatWaitsForAPersonIsALink() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "Export.xml", "HELD", "{}");
        long doubt = sample.doubt(Sample.PINS, file, "990000009AJ", "MARTEL", "Zoée", sample.personOf(zoe), true);
        sample.certification(880123, zoe, CertificationStatus.PENDING, 0);
        long question = sample.question(Sample.PINS, "REGRESSION", 880123, sample.personOf(zoe));

        assertThat(waits(zoe)).containsExactly("/suspens/" + doubt, "/suspens/" + question);
        assertThat(page("/eleves/" + zoe).select(".standing li").eachText().get(0))
                .startsWith("Élève à reconnaître, depuis le");
    }

    @Test
    void aResultOrAnAccountThatMayBeHersLeadsToItsDesk() throws Exception {
        sample.strayAccount(Sample.PINS, "MARTEL", "Zoé");
        assertThat(waits(zoe)).containsExactly("/sans-eleve?quoi=compte&etablissement=9990001X");

        LEDGER.jdbc().sql("""
                        insert into stray_result (certification_id, uai, source, last_name, first_name, birthdate, since)
                        values (880300, '9990001X', 'FEED', 'MARTEL', 'Zoé', date '2012-05-17', now())""").update();
        assertThat(waits(zoe)).containsExactly("/sans-eleve/resultat/880300");
    }

    @Test
    void theTimelineNamesFilesSessionsTestsAndSchools() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "Export-pins.xml", "APPLIED", "{}");
        sample.session(4021, Sample.PINS, "FINALISED", null);
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        sample.journal(zoe, "PUPIL_TRANSFERRED", Instant.parse("2026-09-03T08:00:00Z"), "{\"from\":\"9990002Y\"}");
        sample.journal(
                zoe,
                "PUPIL_UPDATED",
                Instant.parse("2026-10-01T08:00:00Z"),
                "{\"fields\":\"division\",\"file\":\"" + file + "\"}");
        sample.journal(zoe, "SESSION_FINALISED", MORNING, "{\"session\":\"4021\"}");
        sample.journal(
                zoe,
                "CERTIFICATION_RECEIVED",
                MORNING,
                "{\"certification\":\"880123\",\"status\":\"VALIDATED\",\"source\":\"FEED\"}");
        sample.journal(zoe, "PUPIL_LEFT", NOW, "{\"file\":\"" + file + "\",\"to\":\"9990002Y\"}");

        assertThat(timeline(zoe))
                .containsExactly(
                        "La fiche est créée : l'élève vient d'un autre établissement, Collège des Écluses.",
                        "La fiche de l'élève est mise à jour par l'import des élèves : division. Export-pins.xml",
                        "La session du 4 février 2027 à 14 h 00 (Collège des Pins, salle B12) est transmise à Pix. Voir la session",
                        "Le résultat de la certification passée le 4 février 2027 est reçu de Pix : obtenue.",
                        "La fiche est désactivée : l'élève est suivi dans un autre établissement, Collège des Écluses."
                                + " Export-pins.xml");
        assertThat(page("/eleves/" + zoe).select(".timeline a").eachAttr("href"))
                .containsExactly("/fichiers/" + file, "/etablissements/9990001X/sessions/4021", "/fichiers/" + file);
    }

    @Test
    void theTimelineSaysWhatWasDecidedAndByWhichQuestion() throws Exception {
        long file = sample.file(Sample.PINS, "IMPORT_SIECLE", "Export.xml", "HELD", "{}");
        long doubt = sample.doubt(Sample.PINS, file, "990000009AJ", "MARTEL", "Zoée", sample.personOf(zoe), true);
        sample.closed(doubt, "REFUSED", "martine");
        sample.journal(
                zoe,
                "HOLD_CLOSED",
                MORNING,
                "{\"hold\":\"" + doubt + "\",\"kind\":\"REATTRIBUTED\",\"state\":\"REFUSED\"}");

        Document page = page("/eleves/" + zoe);
        assertThat(timeline(zoe))
                .contains(
                        "La décision demandée est prise (élève à reconnaître) : ce sont deux élèves. Voir la question");
        assertThat(page.select(".timeline a").attr("href")).isEqualTo("/suspens/" + doubt);
    }

    @Test
    void theTimelineHasNoDoublesNoNumberOfOursAndNoWordOfCode() throws Exception {
        for (int i = 0; i < 3; i++) {
            sample.journal(zoe, "SESSION_RECEIVED", MORNING.plusSeconds(i), "{\"session\":\"4021\",\"file\":\"12\"}");
        }
        sample.journal(zoe, "ACCOUNT_TO_REVIEW", MORNING, "{\"source\":\"GAR\",\"state\":\"AMBIGUOUS\"}");

        assertThat(timeline(zoe))
                .filteredOn(text -> text.contains("La session"))
                .hasSize(1);
        assertThat(String.join(" ", timeline(zoe))).doesNotContain("4021", "12", "AMBIGUOUS", "null");
    }

    @Test
    void whoLookedIsALineADayForEachWithTheReadingsOfLsu() throws Exception {
        sample.certification(880123, zoe, CertificationStatus.VALIDATED, 312);
        LEDGER.jdbc()
                .sql("update pupil set created_at = timestamptz '2026-09-01'")
                .update();
        LEDGER.jdbc()
                .sql(
                        "insert into feed_client (id, secret_hash, label, created_at) values ('lsu', 'x', 'LSU national', now())")
                .update();
        for (String at : List.of("2027-06-07 06:00Z", "2027-06-07 06:05Z", "2027-06-08 05:00Z")) {
            LEDGER.jdbc().sql("""
                            insert into journal (at, actor, action, uai, details) values (?::timestamptz, 'lsu', 'DATA_READ',
                                '9990001X', '{"feed":"certifications","status":"200","rows":"3"}')""").param(at).update();
        }
        LEDGER.jdbc().sql("""
                        insert into journal (at, actor, action, uai, details) values (timestamptz '2027-06-06 06:00Z', 'lsu',
                            'DATA_READ', '9990001X', '{"feed":"certifications","status":"304"}')""").update();
        told(get("/eleves/" + zoe));
        told(get("/eleves/" + zoe));

        assertThat(seen("/eleves/" + zoe)
                        .select("section:has(#consultations) li")
                        .eachText())
                .map(text -> text.replace('\u00a0', ' '))
                .containsExactly(
                        "8 juin 2027 : Claire Morel",
                        "8 juin 2027 : LSU national, par le flux, avec les certifications de l’établissement",
                        "7 juin 2027 : LSU national, par le flux, avec les certifications de l’établissement");
    }

    @Test
    void theHeadOfAFormerSchoolSeesItsOwnPartOnly() throws Exception {
        sample.leaves(zoe);
        long there = sample.pupil(Sample.ECLUSES, "990000001AA", "MARTEL", "Zoé", "3 C");
        sample.certification(880123, there, CertificationStatus.VALIDATED, 312);
        sample.question(Sample.ECLUSES, "REGRESSION", 880123, sample.personOf(there));
        sample.journal(there, "SESSION_RECEIVED", MORNING, "{\"session\":\"4021\"}");

        Document page = seen("/eleves/" + zoe);
        assertThat(page.select(".standing")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("Écluses", "La session");
        assertThat(page.select(".timeline li")).hasSize(1);

        assertThat(page("/eleves/" + zoe).select(".notice a").attr("href")).isEqualTo("/eleves/" + there);
        assertThat(waits(there)).hasSize(1);
    }
}
