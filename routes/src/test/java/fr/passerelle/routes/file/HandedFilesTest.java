package fr.passerelle.routes.file;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.journal.HandedFileView;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.DropDesk.Handed;
import fr.passerelle.domain.pupil.Trial;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.certification.ClassResultsTrial;
import fr.passerelle.routes.session.PushSessionRoute;
import fr.passerelle.routes.session.SessionTrial;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file is tried, which changes nothing, and then handed in, which does what the trial said. */
class HandedFilesTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, ClassResultsRoute.class, PushSessionRoute.class);

    private static final List<String> TABLES =
            List.of("received_file", "certification", "stray_result", "hold", "work", "journal", "notice", "session");

    @BeforeEach
    void pupils() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1), Sample.learner(2)));
    }

    @Test
    void classResultsAreTriedWithoutATraceAndAppliedAsTheTrialSaid() {
        byte[] csv = results(1, 9);
        List<Long> before = rows();

        Trial trial = BENCH.get(ClassResultsTrial.class).attempt(COLLEGE, "3A.csv", csv);

        assertThat(rows()).isEqualTo(before);
        assertThat(trial.refused()).isFalse();
        assertThat(trial.counts())
                .containsEntry("résultats lus", 2)
                .containsEntry("résultats enregistrés", 1)
                .containsEntry("résultats sans élève", 1);
        assertThat(trial.findings()).hasSize(1);

        Handed handed = BENCH.get(HandedFiles.class).hand(COLLEGE, "3A.csv", csv, "martine");
        BENCH.untilIdle();

        long file = handed.files().get(0);
        assertThat(handed.fresh()).isTrue();
        assertThat(trial.waits()).isEqualTo(BENCH.file(file) == FileState.HELD);
        trial.counts()
                .forEach((label, count) ->
                        assertThat(BENCH.counted(file, label)).as(label).isEqualTo(count));
        assertThat(BENCH.get(HandedFileView.class).of(List.of(file)).get(file).by())
                .isEqualTo("martine");
        assertThat(BENCH.get(ClassResultsTrial.class)
                        .attempt(COLLEGE, "3A.csv", csv)
                        .counts())
                .as("tried again, known by now")
                .isEqualTo(trial.counts());
        assertThat(BENCH.get(HandedFiles.class)
                        .hand(COLLEGE, "3A.csv", results(1), "martine")
                        .fresh())
                .isTrue();
    }

    @Test
    void aSessionIsCheckedAndSaysWhatItWouldChange() {
        byte[] session = session(1);
        List<Long> before = rows();
        SessionTrial trials = BENCH.get(SessionTrial.class);

        Trial trial = trials.attempt(COLLEGE, "4021.json", session);
        assertThat(rows()).isEqualTo(before);
        assertThat(trial.refused()).isFalse();
        assertThat(trial.sentences()).hasSize(2).last().asString().startsWith("Elle n’est pas encore connue");
        assertThat(trials.attempt(OTHER, "4021.json", session).refused())
                .as("of another school")
                .isTrue();
        assertThat(trials.attempt(COLLEGE, "4021.json", session(7)).refused())
                .as("a candidate who is no pupil")
                .isTrue();
        assertThat(trials.attempt(COLLEGE, "4021.json", "{\"kind\":1}".getBytes(StandardCharsets.UTF_8))
                        .refused())
                .isTrue();

        Handed handed = BENCH.get(HandedFiles.class).hand(COLLEGE, "4021.json", session, "martine");
        BENCH.untilIdle();
        assertThat(BENCH.file(handed.files().get(0))).isEqualTo(FileState.APPLIED);
        assertThat(trials.attempt(COLLEGE, "4021.json", session).sentences())
                .last()
                .asString()
                .startsWith("Pix Certif l’a déjà");
        assertThat(BENCH.get(HandedFiles.class)
                        .hand(COLLEGE, "4021.json", session, "paul")
                        .fresh())
                .isFalse();
    }

    @Test
    void whatNoFlowTakesIsRefusedAtTheDoorInFrenchAndLeavesNothing() {
        List<Long> before = rows();
        HandedFiles desk = BENCH.get(HandedFiles.class);

        assertThat(desk.hand(COLLEGE, "photo.png", new byte[] {1, 2, 3}, "martine")
                        .refusal())
                .startsWith("Ce fichier n’est ni un export d’élèves");
        assertThat(desk.hand(COLLEGE, "4021.csv", session(1), "martine").refusal())
                .isEqualTo("Le nom du fichier ne convient pas : le dossier sessions reçoit des fichiers .json."
                        + " Renommez-le, puis essayez-le de nouveau.");
        assertThat(desk.hand(COLLEGE, "e.xml", new byte[64 * 1024 * 1024 + 1], "martine")
                        .refusal())
                .startsWith("Le fichier dépasse la taille permise");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aNameThatClimbsStaysInTheFolderOfTheSchool() {
        Handed handed =
                BENCH.get(HandedFiles.class).hand(COLLEGE, "../../9990002Y/\u202E4021.json", session(1), "martine");

        assertThat(LEDGER.jdbc()
                        .sql("select uai || ' ' || kind from received_file where id = ?")
                        .param(handed.files().get(0))
                        .query(String.class)
                        .single())
                .isEqualTo(COLLEGE + " " + FileKind.SESSION);
    }

    private static List<Long> rows() {
        return TABLES.stream()
                .map(table -> (long) LEDGER.count("select count(*) from " + table))
                .toList();
    }

    private static byte[] session(int pupil) {
        return new SessionFile()
                .write(new Session(
                        4021,
                        COLLEGE,
                        2001,
                        "rue du Port",
                        "B12",
                        LocalDate.of(2027, 4, 19),
                        LocalTime.of(14, 0),
                        List.of("Yann Prigent"),
                        Instant.parse("2027-04-19T15:00:00Z"),
                        null,
                        false,
                        false,
                        List.of(new Candidate(Sample.ine(pupil), 880_001L, true, true, null, null, List.of()))));
    }

    private static byte[] results(int... pupils) {
        StringBuilder csv = new StringBuilder();
        csv.append("Numéro de certification;Prénom;Nom;Date de naissance;Lieu de naissance;Identifiant Externe;Statut;"
                + "Nombre de Pix;1.1;1.2;1.3;2.1;2.2;2.3;2.4;3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;"
                + "Commentaire jury pour l’organisation;Session;Date de passage de la certification\n");
        for (int n : pupils) {
            csv.append("%d;\"%s\";\"%s\";\"%s\";\"Rennes\";\"\";\"Validée\";312;3%s;\"RAS\";4021;\"04/02/2027\"\n"
                    .formatted(
                            70 + n,
                            Sample.firstName(n),
                            Sample.lastName(n),
                            DateTimeFormatter.ofPattern("dd/MM/uuuu").format(Sample.birthdate(n)),
                            ";\"-\"".repeat(15)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
