package fr.passerelle.routes.certification;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.pix.SessionFile;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.session.PushSessionRoute;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two pupils of the very same names, born the same day: the class CSV comes first, then the session's file says who sat. */
class SessionAnswersTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH =
            new RouteBench(LEDGER, PushSessionRoute.class, ClassResultsRoute.class, PullResultsRoute.class);

    private static final long SESSION = 4021;
    private static final LocalDate DAY = LocalDate.of(2027, 3, 11);

    private ResultDesk desk;

    @BeforeEach
    void namesakes() {
        LEDGER.clock().set(Instant.parse("2027-04-20T08:00:00Z"));
        Sample.schools(LEDGER);
        Pupil one = Sample.pupil(1);
        Sample.base(LEDGER, COLLEGE, one, Sample.pupil(2), namesake(one));
        BENCH.pix()
                .hold(
                        ORGANIZATION,
                        List.of(
                                Sample.learner(1),
                                Sample.learner(2),
                                new PixLearner(
                                        5003,
                                        one.lastName(),
                                        one.firstName(),
                                        one.birthdate(),
                                        "3 B",
                                        Certifiability.CERTIFIABLE,
                                        DAY,
                                        null,
                                        1)));
        desk = BENCH.get(ResultDesk.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theSessionSaysWhichOfTheTwoSatItAndNobodyIsAskedAnyMore(int sat) {
        told(71);
        long asked = open();
        pushed(sat);

        assertThat(owners()).containsExactly("71 " + Sample.person(LEDGER, sat) + " VALIDATED CLASS_CSV");
        assertThat(LEDGER.count("select count(*) from hold where state = 'OPEN'"))
                .isZero();
        assertThat(state(asked)).isEqualTo("SUPERSEDED hub " + SESSION);
        assertThat(LEDGER.jdbc()
                        .sql("select person_id from journal where action = 'HOLD_CLOSED' and details ->> 'session' = ?"
                                + " order by 1")
                        .param(Long.toString(SESSION))
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(Sample.person(LEDGER, 1), Sample.person(LEDGER, 3));
        assertThat(desk.approve(asked, "chef")).isFalse();
        assertThat(desk.undo(asked, "chef")).isFalse();

        pushed(sat);
        told(71);
        assertThat(LEDGER.count("select count(*) from hold")).isOne();
    }

    @Test
    void whatAPersonHasAnsweredIsNeverChanged() {
        told(71);
        told(72);
        long given = open(71);
        long left = open(72);
        assertThat(desk.approve(given, "chef")).isTrue();
        assertThat(desk.refuse(left, "chef")).isTrue();
        List<String> before = owners();
        long other = before.get(0).startsWith("71 " + Sample.person(LEDGER, 1)) ? 3 : 1;
        pushed((int) other);

        assertThat(owners()).hasSize(1).isEqualTo(before);
        assertThat(state(given)).isEqualTo("APPROVED chef");
        assertThat(state(left)).isEqualTo("REFUSED chef");
    }

    @Test
    void whatAPersonHasTakenBackIsAskedAgainAndThatTheSessionAnswers() {
        told(71);
        long first = open();
        assertThat(desk.approve(first, "chef")).isTrue();
        assertThat(desk.undo(first, "chef")).isTrue();
        assertThat(owners()).isEmpty();
        long again = open();
        pushed(3);

        assertThat(owners()).containsExactly("71 " + Sample.person(LEDGER, 3) + " VALIDATED CLASS_CSV");
        assertThat(state(again)).isEqualTo("SUPERSEDED hub " + SESSION);
        assertThat(desk.undo(first, "chef")).isFalse();
        assertThat(state(first)).isEqualTo("APPROVED chef");
    }

    @Test
    void whatPixLeavesInDoubtSinceWaitsForAPerson() {
        told(71);
        LEDGER.get(CertificationLedger.class)
                .doubt(
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, DAY),
                        new Told(Sample.lastName(1), "Autre", Sample.birthdate(1)),
                        CertificationSource.FEED,
                        DAY,
                        List.of(Sample.person(LEDGER, 3)));
        pushed(3);

        assertThat(owners()).isEmpty();
        assertThat(state(open())).isEqualTo("OPEN");
    }

    @Test
    void aSessionThatNamesSomebodyElseAnswersNothing() {
        told(71);
        pushed(2);

        assertThat(owners()).isEmpty();
        assertThat(state(open())).isEqualTo("OPEN");
    }

    /** Pupil number three, in another division: Pix tells them apart by it. */
    private static Pupil namesake(Pupil one) {
        return new Pupil(
                Sample.ine(3),
                null,
                "E3",
                one.lastName(),
                null,
                one.firstName(),
                null,
                null,
                null,
                one.birthdate(),
                one.birthCityCode(),
                null,
                one.birthCountryCode(),
                null,
                one.mefCode(),
                one.status(),
                "3 B",
                false);
    }

    private static void told(long number) {
        String csv = "Numéro de certification;Prénom;Nom;Date de naissance;Statut;Score en Pix;1.1;1.2;1.3;2.1;2.2;2.3;"
                + "2.4;3.1;3.2;3.3;3.4;4.1;4.2;4.3;5.1;5.2;Date de passage de la certification\n"
                + number + ";" + Sample.firstName(1) + ";" + Sample.lastName(1) + ";"
                + DateTimeFormatter.ofPattern("dd/MM/uuuu").format(Sample.birthdate(1))
                + ";Validée;312;5;" + "-;".repeat(15) + "11/03/2027\n";
        BENCH.receive(
                Flow.READ_CLASS_RESULTS, COLLEGE, number + "_resultats_3A.csv", csv.getBytes(StandardCharsets.UTF_8));
        BENCH.untilIdle();
    }

    private static void pushed(int n) {
        Session session = new Session(
                SESSION,
                COLLEGE,
                2001,
                "Site principal",
                "B12",
                DAY,
                LocalTime.of(9, 0),
                List.of("Une surveillante"),
                Instant.parse("2027-03-11T12:00:00Z"),
                null,
                false,
                false,
                List.of(candidate(n, 71), candidate(n == 2 ? 1 : 2, 79)));
        BENCH.receive(Flow.PUSH_SESSION, COLLEGE, "session.json", new SessionFile().write(session));
        BENCH.untilIdle();
    }

    private static Candidate candidate(int n, long course) {
        return new Candidate(Sample.ine(n), course, true, true, null, null, List.of());
    }

    private static List<String> owners() {
        return LEDGER.jdbc()
                .sql("select concat_ws(' ', id, person_id, status, source) from certification order by id")
                .query(String.class)
                .list();
    }

    private static long open() {
        return LEDGER.count("select id from hold where state = 'OPEN'");
    }

    private static long open(long number) {
        return LEDGER.count("select id from hold where state = 'OPEN' and subject = '" + number + "'");
    }

    private static String state(long hold) {
        return LEDGER.jdbc()
                .sql("select concat_ws(' ', state, closed_by, details ->> 'session') from hold where id = ?")
                .param(hold)
                .query(String.class)
                .single();
    }
}
