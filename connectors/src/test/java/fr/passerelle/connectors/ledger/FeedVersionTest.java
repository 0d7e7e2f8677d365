package fr.passerelle.connectors.ledger;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.feed.FeedLedger;
import fr.passerelle.domain.school.Uai;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** A school has another version whenever what the feed says of it may have changed, whoever changed it. */
class FeedVersionTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);
    private FeedRows rows;
    private long person;

    @BeforeEach
    void twoSchoolsAndAPupilWithACertification() {
        LEDGER.clear();
        samples.schools();
        rows = new FeedRows(LEDGER.jdbc());
        person = rows.person(1);
        rows.pupil(COLLEGE, person);
        rows.certification(COLLEGE, person, 1, "VALIDATED", 4);
        rows.livret(COLLEGE, person, 1);
        rows.pupil(OTHER, rows.person(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pupil set last_name = 'AUTRE' where uai = '9990001X'",
                "update pupil set first_name = 'Autre' where uai = '9990001X'",
                "update pupil set middle_name = 'Autre' where uai = '9990001X'",
                "update pupil set third_name = 'Autre' where uai = '9990001X'",
                "update pupil set birthdate = birthdate + 1 where uai = '9990001X'",
                "update pupil set ine = '990000009ZZ' where uai = '9990001X'",
                "update pupil set active = false, left_at = now() where uai = '9990001X'",
                "delete from pupil where uai = '9990001X'",
                "update livret_entry set pix_score = 400 where certification_id = 1",
                "delete from livret_entry where certification_id = 1",
                "update certification set status = 'CANCELLED' where id = 1",
                "delete from certification where id = 1",
                "update school set kind = 'LYCEE' where uai = '9990001X'",
            })
    void eachChangeGivesTheSchoolAnotherVersionAndNoOtherSchool(String change) {
        UUID before = rows.version(COLLEGE);
        UUID other = rows.version(OTHER);

        assertThat(LEDGER.jdbc().sql(change).update()).isEqualTo(1);

        assertThat(rows.version(COLLEGE)).isNotNull().isNotEqualTo(before);
        assertThat(rows.version(OTHER)).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pupil set division = '3 B', pix_learner_id = 12, updated_at = now()",
                "update pupil set last_name = last_name",
                "update school set name = 'Collège renommé', academy = 'Hautes-Rives'",
                "update livret_entry set pix_score = 400 where certification_id = 99",
                "delete from certification where id = 99",
                "update certifiability set participations = 4",
            })
    void whatTheFeedDoesNotTellGivesNone(String change) {
        UUID before = rows.version(COLLEGE);

        LEDGER.jdbc().sql(change).update();

        assertThat(rows.version(COLLEGE)).isEqualTo(before);
    }

    /** The level says whether a livret tells, whatever the kind of school. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COLLEGE | update pupil set mef_code = '1' where uai = '9990001X'",
                "LYCEE   | update pupil set mef_code = '1' where uai = '9990001X'",
                "COLLEGE | insert into mef (uai, school_year, code, label, mefstat) values ('9990001X', 2026, '2', '2de', '22110010015')",
                "LYCEE   | insert into mef (uai, school_year, code, label, mefstat) values ('9990001X', 2026, '2', '3e', '21160010026')",
                "COLLEGE | update mef set mefstat = '22110010015' where uai = '9990001X'",
                "LYCEE   | update mef set mefstat = '21160010026' where uai = '9990001X'",
                "COLLEGE | delete from mef where uai = '9990001X'",
                "LYCEE   | delete from mef where uai = '9990001X'",
            })
    void theLevelOfItsPupilsGivesASchoolAnotherVersion(String kind, String change) {
        LEDGER.jdbc()
                .sql("insert into mef (uai, school_year, code, label) values ('9990001X', 2026, '1', 'local')")
                .update();
        LEDGER.jdbc()
                .sql("update school set kind = ? where uai = '9990001X'")
                .params(kind)
                .update();
        UUID before = rows.version(COLLEGE);
        UUID other = rows.version(OTHER);

        assertThat(LEDGER.jdbc().sql(change).update()).isEqualTo(1);

        assertThat(rows.version(COLLEGE)).isNotEqualTo(before);
        assertThat(rows.version(OTHER)).isEqualTo(other);
    }

    static Stream<String> emptied() {
        return Stream.of("pupil", "livret_entry", "certification");
    }

    @ParameterizedTest
    @MethodSource("emptied")
    void anEmptiedTableChangesEverySchool(String table) {
        UUID before = rows.version(COLLEGE);
        UUID other = rows.version(OTHER);

        LEDGER.jdbc().sql("truncate " + table + " cascade").update();

        assertThat(rows.version(COLLEGE)).isNotEqualTo(before);
        assertThat(rows.version(OTHER)).isNotEqualTo(other);
    }

    @Test
    void aPupilWhoMovesChangesBothSchools() {
        UUID left = rows.version(COLLEGE);
        UUID reached = rows.version(OTHER);

        LEDGER.jdbc()
                .sql("update pupil set uai = ? where person_id = ?")
                .params(OTHER.value(), person)
                .update();

        assertThat(rows.version(COLLEGE)).isNotEqualTo(left);
        assertThat(rows.version(OTHER)).isNotEqualTo(reached);
    }

    @Test
    void aCertificationThatIsAnothersChangesTheSchoolsOfBoth() {
        UUID one = rows.version(COLLEGE);
        UUID two = rows.version(OTHER);

        LEDGER.jdbc()
                .sql("update certification set person_id = (select person_id from pupil where uai = ?)")
                .params(OTHER.value())
                .update();

        assertThat(rows.version(COLLEGE)).isNotEqualTo(one);
        assertThat(rows.version(OTHER)).isNotEqualTo(two);
    }

    @Test
    void whatIsRolledBackChangesNothingAndNothingIsLeftOfAnyTransaction() {
        UUID before = rows.version(COLLEGE);

        LEDGER.transactions().executeWithoutResult(status -> {
            rows.livret(COLLEGE, rows.person(3), 2);
            LEDGER.jdbc().sql("update pupil set last_name = 'AUTRE'").update();
            status.setRollbackOnly();
        });

        assertThat(rows.version(COLLEGE)).isEqualTo(before);
        assertThat(LEDGER.count("select count(*) from feed_change")).isZero();
    }

    /** Neither transaction sees what the other writes: without care the last to commit would change no version. */
    @ParameterizedTest(name = "the certification is committed {0}")
    @ValueSource(strings = {"last", "first"})
    void aCertificationReceivedWhileItsPupilArrivesChangesTheSchoolThatThePupilReaches(String order) throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        boolean last = order.equals("last");
        CompletableFuture<Void> receiver = CompletableFuture.runAsync(() -> apart().executeWithoutResult(status -> {
            rows.certification(COLLEGE, person, 2, "REJECTED", 5);
            received.countDown();
            if (last) {
                await(arrived);
            }
        }));
        await(received);
        if (!last) {
            receiver.get(10, TimeUnit.SECONDS);
        }
        apart().executeWithoutResult(status -> rows.pupil(OTHER, person));
        UUID withThePupil = rows.version(OTHER);
        int seen = certificationsOf(OTHER);
        arrived.countDown();
        receiver.get(10, TimeUnit.SECONDS);

        assertThat(certificationsOf(OTHER)).isEqualTo(2);
        if (seen < 2) {
            assertThat(rows.version(OTHER)).isNotEqualTo(withThePupil);
        } else {
            assertThat(last).isFalse();
        }
    }

    @Test
    void whoeverReadsRowsReadsTheirVersionWithThem() throws Exception {
        FeedLedger feed = LEDGER.get(FeedLedger.class);
        Set<UUID> told = new HashSet<>();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int score = 1; score <= 200; score++) {
                LEDGER.jdbc()
                        .sql("update livret_entry set pix_score = ?")
                        .params(score)
                        .update();
            }
        });
        Map<UUID, Integer> scores = new HashMap<>();
        while (!writer.isDone()) {
            int[] score = new int[1];
            UUID version = feed.tell(COLLEGE, false, row -> score[0] = row.pixScore());
            Integer before = scores.putIfAbsent(version, score[0]);
            assertThat(before == null || before == score[0])
                    .as("%s: %s, then %s", version, before, score[0])
                    .isTrue();
            told.add(version);
        }
        writer.get(10, TimeUnit.SECONDS);

        assertThat(told).hasSizeGreaterThan(1);
    }

    private int certificationsOf(Uai uai) {
        return LEDGER.jdbc()
                .sql("select count(*) from pupil join certification using (person_id) where pupil.uai = ?")
                .params(uai.value())
                .query(Integer.class)
                .single();
    }

    private static TransactionTemplate apart() {
        TransactionTemplate template = LEDGER.transactions();
        template.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        return template;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
