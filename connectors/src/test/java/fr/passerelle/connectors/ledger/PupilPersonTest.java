package fr.passerelle.connectors.ledger;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static fr.passerelle.connectors.ledger.Samples.YEAR;
import static fr.passerelle.connectors.ledger.Samples.pupil;
import static fr.passerelle.connectors.ledger.Samples.pupils;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.pupil.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import may never cost a pupil, and what it may write. */
class PupilPersonTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private final Samples samples = new Samples(LEDGER);

    @BeforeEach
    void begin() {
        LEDGER.clear();
        samples.schools();
    }

    @ParameterizedTest(name = "{0} of 1,000 leaving: held {1}")
    @CsvSource({"99, false", "100, false", "101, true"})
    void nobodyLeavesWithoutApprovalAboveTenPerCent(int leaving, boolean held) {
        samples.importAll(COLLEGE, pupils(1, 1_000));
        long file = samples.file("smaller");
        Set<Part> parts = LEDGER.inTransaction(() -> {
            PupilLedger base = LEDGER.get(PupilLedger.class);
            StagedImport staged = base.stage(COLLEGE, YEAR, null, pupils(1, 1_000 - leaving), List.of());
            Set<Part> over = staged.plan().held(Thresholds.WITHIN_THE_YEAR);
            base.apply(staged, over, file);
            return over;
        });
        assertThat(parts).isEqualTo(held ? Set.of(Part.LEAVING) : Set.of());
        assertThat(LEDGER.count("select count(*) from pupil where active")).isEqualTo(held ? 1_000 : 1_000 - leaving);
        assertThat(LEDGER.count("select count(*) from pupil")).isEqualTo(1_000);
        assertThat(LEDGER.count("select count(*) from hold where kind = 'LEAVING' and state = 'OPEN'"))
                .isEqualTo(held ? 1 : 0);
    }

    @Test
    void whoLeavesAndComesBackHasTheSameNumbersAccountCertifiabilityAndCertification() {
        samples.importAll(COLLEGE, pupils(1, 3));
        giveEverything();
        List<String> before = everything();
        String pupil = numbers(COLLEGE.value());

        samples.importAll(COLLEGE, pupils(1, 2));
        assertThat(LEDGER.count("select count(*) from pupil where not active")).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);

        samples.importAll(COLLEGE, pupils(1, 3));
        assertThat(LEDGER.count("select count(*) from pupil where active")).isEqualTo(3);
        assertThat(numbers(COLLEGE.value())).isEqualTo(pupil);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoChangesSchoolKeepsAccountCertifiabilityAndCertification() {
        samples.importAll(COLLEGE, pupils(1, 3));
        giveEverything();
        List<String> before = everything();
        samples.importAll(OTHER, List.of(pupil(3, "4 B")));
        samples.importAll(COLLEGE, pupils(1, 2));
        assertThat(everything()).isEqualTo(before);
        assertThat(samples.person(OTHER, 3)).isEqualTo(samples.person(COLLEGE, 3));
    }

    @Test
    void oneChangeInAHundredWritesOnePupilInAHundred() {
        samples.importAll(COLLEGE, pupils(1, 1_000));
        List<Pupil> file = new ArrayList<>(pupils(1, 990));
        for (int n = 991; n <= 1_000; n++) {
            file.add(pupil(n, "3 B"));
        }
        LEDGER.clock().set(LEDGER.clock().instant().plus(Duration.ofDays(1)));
        long mark = LEDGER.count("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        samples.importAll(COLLEGE, file);

        assertThat(writtenSince("pupil", mark)).isEqualTo(10);
        assertThat(LEDGER.count("select count(*) from pupil where updated_at > created_at"))
                .isEqualTo(10);
        assertThat(writtenSince("person", mark)).isZero();
        assertThat(writtenSince("journal", mark))
                .as("one a pupil, one for the file")
                .isEqualTo(11);
        assertThat(writtenSince("school_import", mark)).isEqualTo(1);
    }

    @Test
    void aFirstImportIsOneLineOfTheJournalHoweverManyPupilsItBrings() {
        samples.importAll(COLLEGE, pupils(1, 1_000));
        assertThat(LEDGER.jdbc()
                        .sql("select action || ' ' || (details ->> 'created') from journal")
                        .query(String.class)
                        .list())
                .containsExactly("PUPILS_IMPORTED 1000");
    }

    private void giveEverything() {
        long person = samples.person(COLLEGE, 3);
        LEDGER.jdbc().sql("""
                        insert into account (source, external_id, uai, last_name, first_name, divisions, state, person_id,
                            pupil_id, reason, created_at, updated_at)
                        select 'GAR', 'ido-3', uai, last_name, first_name, array[division], 'MATCHED', person_id, id,
                            'même nom', created_at, created_at from pupil where person_id = :person;
                        insert into certifiability (person_id, uai, pix_learner_id, status, participations, changed_at)
                        select person_id, uai, 33, 'CERTIFIABLE', 2, created_at from pupil where person_id = :person;
                        insert into certification (id, person_id, uai, status, pix_score, taken_on, levels, source,
                            created_at, updated_at)
                        select 77, person_id, uai, 'VALIDATED', 512, '2026-03-03', array_fill(2::smallint, array[16]),
                            'FEED', created_at, created_at from pupil where person_id = :person""").param("person", person).update();
    }

    private static List<String> everything() {
        return LEDGER.jdbc().sql("""
                        select account::text from account union all select certifiability::text from certifiability
                        union all select certification::text from certification""").query(String.class).list();
    }

    private static String numbers(String uai) {
        return LEDGER.jdbc()
                .sql("select id || ' ' || person_id from pupil where uai = :uai order by ine desc limit 1")
                .param("uai", uai)
                .query(String.class)
                .single();
    }

    private static long writtenSince(String table, long mark) {
        return LEDGER.count("select count(*) from " + table + " where xmin::text::bigint >= " + mark);
    }
}
