package fr.passerelle.connectors.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal, the last line first: what is asked for and nothing else, each line once, however long it is. */
class JournalSearchViewTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Uai PINS = Uai.ofNumber(9990001);
    private static final Uai OTHER = Uai.ofNumber(9990002);

    private JournalSearchView view;

    @BeforeEach
    void lines() {
        LEDGER.clear();
        view = LEDGER.get(JournalSearchView.class);
        write("2027-06-06T21:59:59Z", "martine", JournalAction.SIGNED_IN, null);
        write("2027-06-06T22:00:00Z", "martine", JournalAction.DATA_READ, PINS);
        write("2027-06-07T08:00:00Z", "hub", JournalAction.RECOVERY_ASKED, OTHER);
        write("2027-06-07T21:59:59Z", "paul", JournalAction.DATA_READ, OTHER);
        write("2027-06-07T22:00:00Z", "martine", JournalAction.HOLD_CLOSED, PINS);
    }

    @Test
    void eachFilterKeepsItsOwnAndAllOfThemTogetherToo() {
        assertThat(found(JournalQuery.ALL)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(found(query("martine", null, null, null, null))).containsExactly(5L, 2L, 1L);
        assertThat(found(query(null, JournalAction.DATA_READ, null, null, null)))
                .containsExactly(4L, 2L);
        assertThat(found(query(null, null, OTHER, null, null))).containsExactly(4L, 3L);
        assertThat(found(query("martine", JournalAction.DATA_READ, PINS, null, null)))
                .containsExactly(2L);
        assertThat(found(query("personne", null, null, null, null))).isEmpty();
    }

    @Test
    void aDayIsThatOfParisItsFirstAndItsLastInstantIncluded() {
        LocalDate seventh = LocalDate.of(2027, 6, 7);
        assertThat(found(query(null, null, null, seventh, seventh))).containsExactly(4L, 3L, 2L);
        assertThat(found(query(null, null, null, seventh.plusDays(1), null))).containsExactly(5L);
        assertThat(found(query(null, null, null, null, seventh.minusDays(1)))).containsExactly(1L);
        assertThat(found(query(null, null, null, seventh.plusYears(1), null))).isEmpty();
        assertThat(found(query(null, null, null, null, seventh.minusYears(1)))).isEmpty();
    }

    @Test
    void linesWrittenALittleOutOfOrderAreFoundOnTheirDay() {
        write("2027-06-07T12:00:00Z", "hub", JournalAction.NOTICE_SENT, null);

        LocalDate seventh = LocalDate.of(2027, 6, 7);
        assertThat(found(query(null, null, null, seventh, seventh))).containsExactly(6L, 4L, 3L, 2L);
    }

    @Test
    void whoSeesOneSchoolReadsItsLinesAlone() {
        assertThat(ids(view.page(Scope.of(Set.of(PINS)), JournalQuery.ALL, Long.MAX_VALUE, 10)))
                .containsExactly(5L, 2L);
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrADoubleAlsoWhileLinesAreWritten() {
        LEDGER.jdbc().sql("""
                        insert into journal (at, actor, action, details)
                        select timestamptz '2027-06-08 08:00Z' + n * interval '1 second', 'robot', 'DATA_READ', '{}'
                        from generate_series(1, 2500) n""").update();
        JournalQuery robot = query("robot", null, null, null, null);
        List<Long> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Long> page;
        do {
            page = ids(view.page(Scope.all(), robot, before, 400));
            all.addAll(page);
            before = page.isEmpty() ? 0 : page.get(page.size() - 1);
            write("2027-06-09T08:00:00Z", "robot", JournalAction.DATA_READ, null);
        } while (!page.isEmpty());

        assertThat(all)
                .hasSize(2500)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    private List<Long> found(JournalQuery query) {
        return ids(view.page(Scope.all(), query, Long.MAX_VALUE, 10));
    }

    private static List<Long> ids(List<JournalLine> lines) {
        return lines.stream().map(JournalLine::id).toList();
    }

    private static JournalQuery query(
            @Nullable String actor,
            @Nullable JournalAction action,
            @Nullable Uai school,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new JournalQuery(actor, action, school, null, from, to);
    }

    private static void write(String at, String actor, JournalAction action, @Nullable Uai uai) {
        LEDGER.get(JournalLedger.class)
                .record(new JournalEntry(
                        Instant.parse(at), actor, action, uai == null ? null : uai.value(), null, Map.of()));
    }
}
