package fr.passerelle.connectors.ledger.feed;

import static fr.passerelle.connectors.ledger.Samples.COLLEGE;
import static fr.passerelle.connectors.ledger.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.FeedRows;
import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the feed tells of a pupil: what the livret holds; of a pupil of lycée, the newest obtained known. */
class FeedLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private FeedRows rows;
    private long person;

    @BeforeEach
    void aPupil() {
        LEDGER.clear();
        new Samples(LEDGER).schools();
        LEDGER.jdbc()
                .sql("update school set kind = 'LYCEE' where uai = ?")
                .params(OTHER.value())
                .update();
        rows = new FeedRows(LEDGER.jdbc());
        person = rows.person(1);
    }

    /** Attempts are {@code number status day}, the livret holds the number after {@code livret}, 0 for nothing. */
    @ParameterizedTest(name = "livret {0}, attempts {1}: LSU {2}, with every status {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ''                                      | ''          | ''",
                "1 | 1 VALIDATED 4                           | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4, 2 VALIDATED 5            | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4, 2 PENDING 5              | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4, 2 REJECTED 5             | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 CANCELLED 4                           | 1 VALIDATED | 1 VALIDATED",
                "0 | 1 VALIDATED 4                           | ''          | 1 VALIDATED",
                "0 | 1 REJECTED 4                            | ''          | 1 REJECTED",
                "0 | 1 PENDING 4                             | ''          | 1 PENDING",
                "0 | 1 ERROR 4                               | ''          | 1 ERROR",
                "0 | 1 STARTED 4                             | ''          | 1 STARTED",
                "0 | 1 CANCELLED 4                           | ''          | ''",
                "0 | 1 REJECTED 4, 2 CANCELLED 5             | ''          | 1 REJECTED",
                "0 | 1 REJECTED 4, 2 PENDING 5               | ''          | 2 PENDING",
                "0 | 1 VALIDATED 4, 2 PENDING 5              | ''          | 2 PENDING",
                "0 | 2 REJECTED 4, 1 PENDING 4               | ''          | 2 REJECTED",
            })
    void aCollegeTellsWhatTheLivretHolds(long livret, String attempts, String obtained, String all) {
        rows.pupil(COLLEGE, person);
        write(livret, attempts);

        assertThat(told(COLLEGE, false)).isEqualTo(obtained);
        assertThat(told(COLLEGE, true)).isEqualTo(all);
    }

    @ParameterizedTest(name = "livret {0}, attempts {1}: LSL {2}, with every status {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ''                                      | ''          | ''",
                "1 | ''                                      | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4                           | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4, 2 VALIDATED 5            | 2 VALIDATED | 2 VALIDATED",
                "1 | 2 VALIDATED 5                           | 2 VALIDATED | 2 VALIDATED",
                "3 | 2 VALIDATED 3                           | 3 VALIDATED | 3 VALIDATED",
                "0 | 1 VALIDATED 4, 2 PENDING 5              | 1 VALIDATED | 1 VALIDATED",
                "0 | 1 VALIDATED 4, 2 VALIDATED 4            | 2 VALIDATED | 2 VALIDATED",
                "1 | 1 CANCELLED 4                           | ''          | ''",
                "1 | 1 CANCELLED 4, 2 REJECTED 5             | ''          | 2 REJECTED",
                "0 | 1 REJECTED 4                            | ''          | 1 REJECTED",
            })
    void aLyceeTellsTheNewestObtainedCertificationKnown(long livret, String attempts, String obtained, String all) {
        rows.pupil(OTHER, person);
        write(livret, attempts);

        assertThat(told(OTHER, false)).isEqualTo(obtained);
        assertThat(told(OTHER, true)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"REGRESSION", "OTHER_PERSON"})
    void whatIsInQuestionIsAwaitedUntilItIsDecidedUnlessALivretHoldsIt(HoldKind kind) {
        rows.pupil(OTHER, person);
        rows.certification(OTHER, person, 1, "VALIDATED", 4, "FEED", null);
        HoldLedger holds = LEDGER.get(HoldLedger.class);
        String before = version();
        holds.raise(kind, OTHER, "1", person, Map.of());
        assertThat(told(OTHER, false)).isEmpty();
        assertThat(told(OTHER, true)).isEqualTo("1 PENDING");
        assertThat(version()).isNotEqualTo(before);

        rows.livret(OTHER, person, 1);
        assertThat(told(OTHER, false)).isEqualTo("1 VALIDATED");
        LEDGER.jdbc().sql("delete from livret_entry").update();
        holds.settle(Set.of(kind), List.of("1"));
        assertThat(told(OTHER, false)).isEqualTo("1 VALIDATED");
    }

    private static String version() {
        return LEDGER.jdbc()
                .sql("select version::text from feed_version where uai = ?")
                .param(OTHER.value())
                .query(String.class)
                .single();
    }

    /** The rows are those of a collège: the level decides, never the kind of school. */
    @ParameterizedTest(name = "livret {0}, attempts {1}: LSU {2}, with every status {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ''                                      | ''          | ''",
                "1 | ''                                      | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4, 2 VALIDATED 5            | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 CANCELLED 4, 2 REJECTED 5             | 1 VALIDATED | 1 VALIDATED",
                "0 | 1 VALIDATED 4                           | ''          | 1 VALIDATED",
                "0 | 1 VALIDATED 4, 2 PENDING 5              | ''          | 2 PENDING",
                "0 | 1 REJECTED 4                            | ''          | 1 REJECTED",
            })
    void aPupilOf3eInALyceeIsToldByTheLivret(long livret, String attempts, String obtained, String all) {
        pupilOf(OTHER, "21160010026");
        write(livret, attempts);

        assertThat(told(OTHER, false)).isEqualTo(obtained);
        assertThat(told(OTHER, true)).isEqualTo(all);
    }

    /** The rows are those of a lycée: the level decides, never the kind of school. */
    @ParameterizedTest(name = "livret {0}, attempts {1}: LSL {2}, with every status {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | ''                                      | ''          | ''",
                "1 | ''                                      | 1 VALIDATED | 1 VALIDATED",
                "1 | 1 VALIDATED 4, 2 VALIDATED 5            | 2 VALIDATED | 2 VALIDATED",
                "1 | 1 CANCELLED 4, 2 REJECTED 5             | ''          | 2 REJECTED",
                "0 | 1 VALIDATED 4                           | 1 VALIDATED | 1 VALIDATED",
                "0 | 1 VALIDATED 4, 2 PENDING 5              | 1 VALIDATED | 1 VALIDATED",
                "0 | 1 REJECTED 4                            | ''          | 1 REJECTED",
            })
    void aPupilOfLyceeInACollegeIsToldByTheNewestCertificationKnown(
            long livret, String attempts, String obtained, String all) {
        pupilOf(COLLEGE, "22110010015");
        write(livret, attempts);

        assertThat(told(COLLEGE, false)).isEqualTo(obtained);
        assertThat(told(COLLEGE, true)).isEqualTo(all);
    }

    /** An agricultural 4e, say: no récupération concerns him, there as in a collège. */
    @ParameterizedTest
    @CsvSource({"9990001, 21150010001", "9990002, 21150010001", "9990002, 21110010012"})
    void aPupilWhoIsBelowThe3eIsToldByTheLivretWhereverHeIs(int school, String mefstat) {
        Uai uai = Uai.ofNumber(school);
        pupilOf(uai, mefstat);
        write(0, "1 VALIDATED 4");

        assertThat(told(uai, false)).isEmpty();
        assertThat(told(uai, true)).isEqualTo("1 VALIDATED");
    }

    private void pupilOf(Uai uai, String mefstat) {
        LEDGER.jdbc()
                .sql("insert into mef (uai, school_year, code, label, mefstat) values (?, 2026, 'H', 'local', ?)")
                .params(uai.value(), mefstat)
                .update();
        LEDGER.jdbc()
                .sql("update pupil set mef_code = 'H' where id = ?")
                .params(rows.pupil(uai, person))
                .update();
    }

    @Test
    void aPupilWhoLeftIsToldByNobodyAndOneWhoCameByTheNewSchool() {
        long pupil = rows.pupil(COLLEGE, person);
        rows.livret(COLLEGE, person, 1);
        LEDGER.jdbc()
                .sql("update pupil set active = false, left_at = now() where id = ?")
                .params(pupil)
                .update();
        assertThat(told(COLLEGE, true)).isEmpty();

        rows.pupil(OTHER, person);
        assertThat(told(OTHER, false)).isEqualTo("1 VALIDATED");
    }

    @Test
    void anErrorOfTheClassFileIsPublishedEvenWhenItsDayIsNotKnown() {
        rows.pupil(COLLEGE, person);
        rows.certification(COLLEGE, person, 1, "ERROR", 4, "CLASS_CSV", null);
        assertThat(published()).containsExactly(true);

        LEDGER.jdbc().sql("update certification set source = 'FEED'").update();
        assertThat(published()).containsExactly(false);
    }

    @Test
    void nothingIsKeptOfASchoolThatTheDirectoryDoesNotKnow() {
        LEDGER.get(FeedLedger.class).save(Uai.ofNumber(9990099), false, null, 1, 0, new byte[] {1});

        assertThat(LEDGER.count("select count(*) from feed_document")).isZero();
    }

    private List<Boolean> published() {
        List<Boolean> published = new ArrayList<>();
        LEDGER.get(FeedLedger.class).tell(COLLEGE, true, row -> published.add(row.published()));
        return published;
    }

    private void write(long livret, String attempts) {
        for (String attempt : attempts.split(", ")) {
            if (!attempt.isEmpty()) {
                String[] words = attempt.split(" ");
                rows.certification(COLLEGE, person, Long.parseLong(words[0]), words[1], Integer.parseInt(words[2]));
            }
        }
        if (livret > 0) {
            rows.livret(COLLEGE, person, livret);
        }
    }

    private static String told(Uai uai, boolean allStatuses) {
        List<String> told = new ArrayList<>();
        LEDGER.get(FeedLedger.class).tell(uai, allStatuses, row -> told.add(row.id() + " " + row.status()));
        return String.join(", ", told);
    }
}
