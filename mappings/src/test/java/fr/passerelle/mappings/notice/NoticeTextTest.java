package fr.passerelle.mappings.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.notice.Notice.Cause;
import fr.passerelle.domain.notice.Notice.LateFlow;
import fr.passerelle.domain.notice.Notice.Waiting;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkAlarm;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read. */
class NoticeTextTest {

    private static final Uai UAI = Uai.ofNumber(9990001);
    private static final Instant MORNING = Instant.parse("2026-09-03T06:05:00Z");

    private final NoticeText text = new NoticeText(URI.create("https://passerelle.exemple.fr/"));

    @Test
    void aHeldImportIsToldWithItsNumbersItsHourAndWhatToDo() {
        Notice notice = held("Collège de l'Œuvre", waiting("trop de départs d'un coup", 1, 42, 400));

        assertThat(text.subject(notice))
                .isEqualTo(
                        "[Passerelle] l'établissement « Collège de l'Œuvre » (" + UAI + ") : une décision vous attend");
        assertThat(text.body(notice).lines())
                .containsExactly(
                        "Bonjour,",
                        "",
                        "Dans l'établissement « Collège de l'Œuvre » (" + UAI + "), une partie de ce qui a été reçu est"
                                + " en suspens : elle attend la décision d'une personne. Le reste est appliqué.",
                        "",
                        "- trop de départs d'un coup : 42 élèves sur 400, depuis le 3 septembre 2026 à 8 h 05",
                        "",
                        "Que faire : vérifiez l'effectif dans la base élèves (SIECLE, ou FREGATA), puis acceptez ou refusez dans la console."
                                + " Un export plus récent, une fois appliqué, remplace celui qui attend."
                                + " Tant que des départs, des modifications ou des arrivées attendent, l'export n'est pas envoyé à Pix Orga.",
                        "",
                        "Voir : https://passerelle.exemple.fr/suspens/12",
                        "",
                        "Ce message est envoyé par Passerelle. Il ne contient aucune donnée d'élève ; n'y répondez pas.");
    }

    @Test
    void workInQuarantineIsToldWithThePageWhereItIsDecided() {
        Notice notice = new Notice.Late(List.of(new LateFlow(WorkAlarm.QUARANTINED, Flow.PUSH_SESSION, MORNING)));

        assertThat(text.subject(notice)).isEqualTo("[Passerelle] des traitements sont en quarantaine");
        assertThat(text.body(notice))
                .contains(
                        "- Sessions finalisées : un travail est en quarantaine depuis le 3 septembre 2026 à 8 h 05",
                        "relancez, ou abandonnez en disant pourquoi",
                        "Voir : https://passerelle.exemple.fr/quarantaine");
    }

    @Test
    void workThatIsLateIsToldByFlowWithWhereToLook() {
        Notice notice = new Notice.Late(List.of(
                new LateFlow(WorkAlarm.WAITING, Flow.IMPORT_SIECLE, MORNING),
                new LateFlow(WorkAlarm.UNDER_WAY, Flow.UPLOAD_TO_PIX, MORNING)));

        assertThat(text.subject(notice)).isEqualTo("[Passerelle] du travail attend, ou dure, trop longtemps");
        assertThat(text.body(notice).lines())
                .containsExactly(
                        "Bonjour,",
                        "",
                        "Rien n'est perdu, mais des établissements attendent :",
                        "",
                        "- Import des élèves : un travail attend d'être pris depuis le 3 septembre 2026 à 8 h 05",
                        "- Envoi à Pix Orga : un travail est en cours depuis le 3 septembre 2026 à 8 h 05",
                        "",
                        "Que faire : la page « État de Passerelle » dit ce qui ne va pas et quoi faire. Tant que cela dure, vous ne"
                                + " serez prévenu que d'un autre flux.",
                        "",
                        "Voir : https://passerelle.exemple.fr/sante",
                        "",
                        "Ce message est envoyé par Passerelle. Il ne contient aucune donnée d'élève ; n'y répondez pas.");
    }

    @Test
    void resultsThatWaitAreNoMatterOfSiecle() {
        Waiting setAside = new Waiting("SET_ASIDE", "résultats écartés", List.of(14L), 3, null, MORNING);

        assertThat(text.body(held("Collège", setAside)))
                .contains("- résultats écartés : 3 élèves", "Pour les résultats", "Pix Orga")
                .doesNotContain("SIECLE", "l'export");
        assertThat(text.body(held("Collège", waiting("trop de départs d'un coup", 1, 42, 400), setAside)))
                .contains("vérifiez l'effectif dans la base élèves (SIECLE, ou FREGATA)", "Pour les résultats");
    }

    @Test
    void aPupilInDoubtIsToBeLookedAtWithHisIneNameAndBirthDate() {
        Notice notice = held("Collège", new Waiting("REATTRIBUTED", "INE déjà connu", List.of(13L), 1, null, MORNING));

        assertThat(text.body(notice))
                .contains("vérifiez l'INE, le nom et la date de naissance dans la base élèves (SIECLE, ou FREGATA)")
                .contains(
                        "Tant qu'un élève de cet établissement est à reconnaître, l'export n'est pas envoyé à Pix Orga.");
    }

    @Test
    void departuresAndAPupilInDoubtAreBothToBeChecked() {
        Notice notice = held(
                "Collège",
                waiting("départs", 1, 42, 400),
                new Waiting("REATTRIBUTED", "INE déjà connu", List.of(13L), 1, null, MORNING));

        assertThat(text.body(notice))
                .contains(
                        "vérifiez l'effectif, les INE, les noms et les dates de naissance dans la base élèves (SIECLE, ou FREGATA)")
                .contains(
                        "Tant que des départs, des modifications ou des arrivées attendent, l'export n'est pas envoyé à Pix Orga.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1   |     | une décision vous attend   | 1 élève, depuis",
                "1 | 2   |     | une décision vous attend   | 2 élèves, depuis",
                "1 | 0   |     | une décision vous attend   | 0 élève, depuis",
                "3 | 3   |     | 3 décisions vous attendent | 3 élèves, depuis",
                "1 | 1   | 400 | une décision vous attend   | 1 élève sur 400, depuis",
                "2 | 300 | 400 | 2 décisions vous attendent | 300 élèves sur 400, depuis"
            })
    void numbersAgreeWithTheirWords(int cases, int pupils, @Nullable Integer active, String asked, String told) {
        Notice notice = held("Collège", waiting("INE déjà connu", cases, pupils, active));

        assertThat(text.subject(notice)).endsWith(" : " + asked);
        assertThat(text.body(notice)).contains("- INE déjà connu : " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-01T07:00:00Z | 1er novembre 2026 à 8 h 00",
                "2026-12-31T23:30:00Z | 1er janvier 2027 à 0 h 30",
                "2027-02-14T12:09:59Z | 14 février 2027 à 13 h 09",
                "2027-08-02T22:00:00Z | 3 août 2027 à 0 h 00"
            })
    void hoursAreThoseOfParis(Instant since, String told) {
        Notice notice = held("Collège", new Waiting("LEAVING", "départs", List.of(12L), 1, null, since));

        assertThat(text.body(notice)).contains(", depuis le " + told + "\n");
    }

    @Test
    void kindsAreToldOneUnderTheOther() {
        Notice notice = held("Collège", waiting("départs", 1, 42, 400), waiting("INE déjà connu", 2, 2, null));

        assertThat(text.body(notice).lines().filter(line -> line.startsWith("- ")))
                .extracting(line -> line.substring(0, line.indexOf(" :")))
                .containsExactly("- départs", "- INE déjà connu");
        assertThat(text.subject(notice)).contains("3 décisions vous attendent");
    }

    @Test
    void severalDecisionsHaveTheirLinksUnderTheirLineUnlessThereAreMany() {
        Notice few = held("Collège", waiting("départs", 1, 42, 400), waiting("INE déjà connu", 2, 2, null));

        assertThat(text.body(few))
                .contains("8 h 05\n  https://passerelle.exemple.fr/suspens/12\n- INE")
                .contains(
                        "8 h 05\n  https://passerelle.exemple.fr/suspens/12\n  https://passerelle.exemple.fr/suspens/13\n")
                .contains("Voir : https://passerelle.exemple.fr/suspens\n");
        assertThat(text.body(held("Collège", waiting("INE déjà connu", 6, 6, null))))
                .doesNotContain("/suspens/")
                .contains("Voir : https://passerelle.exemple.fr/suspens\n");
    }

    @Test
    void aSchoolWithoutNameIsToldByItsNumber() {
        assertThat(text.subject(held(null, waiting("départs", 1, 1, null))))
                .isEqualTo("[Passerelle] l'établissement " + UAI + " : une décision vous attend");
    }

    /** A subject is a header: what follows a line end would be another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Collège\r\nBcc: tous@exemple.fr",
                "Collège\nBcc: tous@exemple.fr",
                " Collège\u0000 Bcc: tous@exemple.fr "
            })
    void aNameNeverBreaksTheHeader(String name) {
        assertThat(text.subject(held(name, waiting("départs", 1, 1, null))))
                .contains("« Collège Bcc: tous@exemple.fr »")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aRefusedFileIsToldByItsNumberAndItsCauses() {
        Notice notice =
                refused(UAI, List.of(new Cause("UAI_MISMATCHED", "L'UAI est différent", 1), new Cause("X", null, 2)));

        assertThat(text.subject(notice))
                .isEqualTo("[Passerelle] l'établissement « Collège » (" + UAI + ") : un fichier est refusé");
        assertThat(text.body(notice))
                .contains(
                        "le fichier n° 12 (Import des élèves), reçu le 3 septembre 2026 à 8 h 05, est refusé.\n\n"
                                + "- L'UAI est différent (UAI_MISMATCHED) : 1 fois\n- X : 2 fois\n\nQue faire : lisez son compte rendu")
                .contains("Voir : https://passerelle.exemple.fr/fichiers/12\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | - CODE_0 : 1 fois",
                "5 | 5 | - CODE_4 : 1 fois",
                "6 | 6 | - et 1 autre cause",
                "9 | 6 | - et 4 autres causes"
            })
    void aLongListOfCausesIsCut(int causes, int lines, String last) {
        List<Cause> found = IntStream.range(0, causes)
                .mapToObj(i -> new Cause("CODE_" + i, null, causes - i))
                .toList();

        assertThat(text.body(refused(UAI, found)).lines().filter(line -> line.startsWith("- ")))
                .hasSize(lines)
                .startsWith("- CODE_0 : " + causes + " fois")
                .endsWith(last);
    }

    @Test
    void aRefusedFileOfSeveralSchoolsNamesNone() {
        Notice notice = refused(null, List.of());

        assertThat(text.subject(notice)).isEqualTo("[Passerelle] plusieurs établissements : un fichier est refusé");
        assertThat(text.body(notice))
                .contains("Dans plusieurs établissements, le fichier n° 12")
                .doesNotContain("\n- ");
    }

    private static Notice held(@Nullable String school, Waiting... waiting) {
        return new Notice.Held(UAI, school, List.of(waiting));
    }

    private static Notice refused(@Nullable Uai uai, List<Cause> causes) {
        return new Notice.Refused(12, Flow.IMPORT_SIECLE, uai, uai == null ? null : "Collège", MORNING, causes);
    }

    private static Waiting waiting(String label, int cases, int pupils, @Nullable Integer active) {
        List<Long> holds = LongStream.range(12, 12 + cases).boxed().toList();
        return new Waiting("LEAVING", label, holds, pupils, active, MORNING);
    }
}
