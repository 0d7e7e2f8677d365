package fr.passerelle.routes.pupil;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileReading;
import fr.passerelle.connectors.ledger.file.FileReadingView;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.connectors.ledger.stray.StrayView.Which;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKind;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.certification.ClassResultsRoute;
import fr.passerelle.routes.session.PushSessionRoute;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Class CSVs and sessions, before the export that brings their pupils, and after the one that has them no more. */
class PapersBeforeTheirPupilsTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(
            LEDGER, ImportSiecleRoute.class, UploadRoute.class, ClassResultsRoute.class, PushSessionRoute.class);

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 11);
    private static final long SESSION = 4021;

    @BeforeEach
    void schools() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        BENCH.pix().hold(ORGANIZATION, List.of(Sample.learner(1), Sample.learner(2), Sample.learner(3)));
    }

    @Test
    void aClassCsvBeforeTheFirstExportIsReadAgainOnceItsPupilsAreThereAndBothReadingsStay() {
        long file = csv(row(1, 71), row(2, 72));
        assertThat(owners()).isEmpty();
        assertThat(strays()).hasSize(2);

        imported(1, 1, 2);

        assertThat(owners()).containsExactly(owned(71, 1), owned(72, 2));
        assertThat(strays()).isEmpty();
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        List<FileReading> readings = readings(file);
        assertThat(readings).hasSize(2);
        assertThat(readings.get(0).causes()).extracting(WorkCause::kind).containsExactly(WorkCause.Kind.PUPILS_CAME);
        assertThat(readings.get(1).reportJson()).contains("RESULT_WITHOUT_PUPIL");
    }

    @Test
    void aRowWhosePupilArrivesLaterFindsHerAndWhatStillHasNoneIsReadOnceAnExportMayHaveBroughtIt() {
        imported(1, 1, 2);
        long file = csv(row(1, 71), row(3, 73), row(4, 74));
        assertThat(owners()).containsExactly(owned(71, 1));

        imported(2, 1, 2, 3);
        assertThat(owners()).containsExactly(owned(71, 1), owned(73, 3));
        assertThat(strays()).hasSize(1);
        assertThat(readings(file)).hasSize(2);

        imported(3, 1, 2, 3, 5);
        assertThat(readings(file)).as("nobody came who could be the fourth").hasSize(2);
        assertThat(BENCH.file(file)).isEqualTo(FileState.HELD);

        imported(4, 1, 2, 3, 4, 5);
        assertThat(owners()).containsExactly(owned(71, 1), owned(73, 3), owned(74, 4));
        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
    }

    @Test
    void aRowOfAPupilWhoHasLeftTheSchoolIsStillHers() {
        imported(1, 1, 2, 3);
        imported(2, 1, 2);

        csv(row(3, 73));

        assertThat(owners()).containsExactly(owned(73, 3));
        assertThat(strays()).isEmpty();
    }

    @Test
    void betweenAPupilAndANamesakeWhoHasLeftAPersonDecides() {
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2), namesake());
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1), Sample.pupil(2));

        csv(row(1, 71));

        assertThat(owners()).isEmpty();
        assertThat(LEDGER.jdbc()
                        .sql("select person_id from hold where kind = 'OTHER_PERSON' and state = 'OPEN'")
                        .query(Long.class)
                        .list())
                .as("who is there comes first")
                .containsExactly(Sample.person(LEDGER, 1));
    }

    @Test
    void aSessionThatWasRefusedForCandidatesWhoWereNotThereIsPushedOnceAllOfThemAre() {
        long file = session(candidate(1, 71), candidate(3, 73));
        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);

        imported(1, 1, 2);
        assertThat(readings(file)).as("one is not there yet").hasSize(1);
        imported(2, 1, 2, 3);

        assertThat(BENCH.file(file)).isEqualTo(FileState.APPLIED);
        assertThat(BENCH.pix().calls("enrol")).containsExactly("enrol " + SESSION + " [5001, 5003]");
        assertThat(readings(file)).hasSize(2);
        imported(3, 1, 3);
        assertThat(BENCH.pix().calls("finalise")).hasSize(1);
    }

    @Test
    void aSessionThatAPersonIsDoneWithIsLeftAlone() {
        long file = session(candidate(1, 71));
        LEDGER.jdbc()
                .sql(
                        "insert into refusal_settled (file_id, settled_at, settled_by, reason) values (?, now(), 'chef', 'à la main')")
                .param(file)
                .update();

        imported(1, 1, 2);

        assertThat(BENCH.file(file)).isEqualTo(FileState.REFUSED);
    }

    @Test
    void aRowThatIsMisspeltFindsItsPupilByTheSessionThatComesAfterIt() {
        imported(1, 1, 2);
        long file = csv(row(1, 71).replace(Sample.firstName(1), Sample.firstName(1) + "e"));
        assertThat(strays()).hasSize(1);

        session(candidate(1, 71));

        assertThat(owners()).containsExactly(owned(71, 1));
        assertThat(strays()).isEmpty();
        assertThat(readings(file).get(0).causes())
                .extracting(WorkCause::kind)
                .containsExactly(WorkCause.Kind.SESSION_CAME);
    }

    private static Pupil namesake() {
        Pupil one = Sample.pupil(1);
        Pupil other = Sample.pupil(9);
        return new Pupil(
                other.ine(),
                null,
                "E9",
                one.lastName(),
                null,
                one.firstName(),
                null,
                null,
                null,
                one.birthdate(),
                "35238",
                null,
                "100",
                null,
                "10310019110",
                "ST",
                "3 B",
                false);
    }

    private static void imported(int day, int... pupils) {
        LEDGER.clock().advance(Duration.ofDays(1));
        BENCH.receive(Flow.IMPORT_SIECLE, COLLEGE, Sample.export(COLLEGE, day, pupils));
        BENCH.untilIdle();
    }

    private static long csv(String... rows) {
        String header = "Numéro de certification;Prénom;Nom;Date de naissance;Identifiant Externe;Statut;Score en Pix;"
                + Arrays.stream(Competence.values()).map(Competence::index).collect(Collectors.joining(";"))
                + ";Date de passage de la certification\n";
        long file = BENCH.receive(
                Flow.READ_CLASS_RESULTS,
                COLLEGE,
                "20270320_resultats_3A.csv",
                (header + String.join("", rows)).getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
        return file;
    }

    /** Without any key. */
    private static String row(int n, long number) {
        return number + ";" + Sample.firstName(n) + ";" + Sample.lastName(n) + ";"
                + FRENCH.format(Sample.birthdate(n)) + ";;Validée;312;4" + ";-".repeat(15) + ";" + FRENCH.format(DAY)
                + "\n";
    }

    private static String candidate(int n, long course) {
        return "{\"ine\":\"" + Sample.ine(n) + "\",\"certificationCourseId\":" + course
                + ",\"hasSeenEndTestScreen\":true,\"isCompleted\":true,\"abortReason\":null,"
                + "\"examinerComment\":null,\"issueReports\":[]}";
    }

    private static long session(String... candidates) {
        long file = BENCH.receive(
                Flow.PUSH_SESSION,
                COLLEGE,
                "session_4021.json",
                ("{\"kind\":\"SESSION_FINALISEE\",\"sessionId\":" + SESSION + ",\"uai\":\"" + COLLEGE
                                + "\",\"certificationCenterId\":2001,\"address\":\"1 rue inventée\",\"room\":\"S\","
                                + "\"date\":\"2027-03-11\",\"time\":\"09:00\",\"examiners\":[\"A\"],"
                                + "\"finalisedAt\":\"2027-03-11T12:00:00Z\",\"globalComment\":null,\"hasIncident\":false,"
                                + "\"hasJoiningIssue\":false,\"candidates\":[" + String.join(",", candidates) + "]}")
                        .getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
        return file;
    }

    private static String owned(long number, int n) {
        return number + " " + Sample.person(LEDGER, n);
    }

    private static List<String> owners() {
        return LEDGER.jdbc()
                .sql("select id || ' ' || person_id from certification order by id")
                .query(String.class)
                .list();
    }

    private static List<Stray> strays() {
        return LEDGER.get(StrayView.class).of(Scope.all(), null, StrayKind.RESULT, Which.WAITING);
    }

    private static List<FileReading> readings(long file) {
        return LEDGER.get(FileReadingView.class).of(Scope.all(), file);
    }
}
