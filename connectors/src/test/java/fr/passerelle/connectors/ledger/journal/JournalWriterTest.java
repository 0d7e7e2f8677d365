package fr.passerelle.connectors.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.connectors.ledger.TestLedger;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JournalWriterTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Instant AT = Instant.parse("2027-06-07T06:00:00Z");

    private JournalWriter writer;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        writer = new JournalWriter(LEDGER.jdbc());
    }

    @AfterEach
    void end() throws InterruptedException {
        writer.close();
    }

    @Test
    void aLineIsCommittedOnceItIsSaidToBe() throws Exception {
        writer.record(new JournalEntry(
                        AT, "lsu", JournalAction.DATA_READ, "9990001X", 12L, Map.of("rows", "3", "name", "\"é\"")))
                .get();

        assertThat(LEDGER.jdbc()
                        .sql(
                                "select actor, action, uai, person_id, details ->> 'rows' n, details ->> 'name' e from journal"
                                        + " where at = timestamptz '2027-06-07 06:00Z'")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("lsu", "DATA_READ", "9990001X", 12L, "3", "\"é\"");
    }

    @Test
    void thoseWhoWaitTogetherShareCommits() throws Exception {
        List<CompletableFuture<@Nullable Void>> written = new ArrayList<>();
        try (Connection blocker = LEDGER.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table journal in access exclusive mode");
            IntStream.range(0, 300).forEach(n -> written.add(writer.record(entry(n))));
            assertThat(written).noneMatch(CompletableFuture::isDone);
            blocker.rollback();
        }
        for (CompletableFuture<@Nullable Void> one : written) {
            one.get();
        }

        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(300);
        assertThat(LEDGER.count("select count(distinct xmin::text) from journal"))
                .isBetween(1L, 10L);
        assertThat(LEDGER.jdbc()
                        .sql("select actor from journal order by id")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(n -> "client-" + n).toList());
    }

    @Test
    void everybodyWhoWaitsIsToldOfAFailureAndTheNextLineIsWritten() throws Exception {
        LEDGER.jdbc().sql("alter table journal rename to journal_away").update();
        List<CompletableFuture<@Nullable Void>> written =
                IntStream.range(0, 5).mapToObj(n -> writer.record(entry(n))).toList();
        for (CompletableFuture<@Nullable Void> one : written) {
            assertThatThrownBy(() -> one.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
        LEDGER.jdbc().sql("alter table journal_away rename to journal").update();

        writer.record(entry(9)).get();
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(1);
    }

    @Test
    void whenTooManyWaitTheNextIsRefusedAtOnce() throws Exception {
        List<CompletableFuture<@Nullable Void>> written = new ArrayList<>();
        try (Connection blocker = LEDGER.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table journal in access exclusive mode");
            for (int n = 0; n < 6000 && written.stream().noneMatch(CompletableFuture::isDone); n++) {
                CompletableFuture<@Nullable Void> one = writer.record(entry(n));
                if (one.isDone()) {
                    assertThatThrownBy(one::get).hasRootCauseInstanceOf(RejectedExecutionException.class);
                }
                written.add(one);
            }
            blocker.rollback();
        }

        assertThat(written.get(written.size() - 1)).isCompletedExceptionally();
        for (CompletableFuture<@Nullable Void> one : written.subList(0, written.size() - 1)) {
            one.get();
        }
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(written.size() - 1L);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheEndAndNothingAfterIt() throws Exception {
        List<CompletableFuture<@Nullable Void>> written =
                IntStream.range(0, 50).mapToObj(n -> writer.record(entry(n))).toList();
        writer.close();

        assertThat(written).allMatch(one -> one.isDone() && !one.isCompletedExceptionally());
        assertThatThrownBy(() -> writer.record(entry(51)).get())
                .hasRootCauseInstanceOf(RejectedExecutionException.class);
        assertThat(LEDGER.count("select count(*) from journal")).isEqualTo(50);
    }

    private static JournalEntry entry(int n) {
        return new JournalEntry(AT, "client-" + n, JournalAction.DATA_READ, null, null, Map.of());
    }
}
