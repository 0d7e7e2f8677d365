package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.connectors.ledger.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes lines of the journal for many callers at once: one thread takes all that wait and commits them together, so
 * that at a rush a hundred answers cost one commit. Who must not act before the line is safe waits for what
 * {@link #record} returns.
 */
@Component
public class JournalWriter implements AutoCloseable {

    private static final int MOST_WAITING = 4096;
    private static final int MOST_AT_ONCE = 512;
    private static final int PATIENCE_SECONDS = 10;

    private static final String INSERT = """
            insert into journal (at, actor, action, uai, person_id, details)
            select at, actor, action, uai, person_id, details
            from jsonb_to_recordset(:rows::jsonb)
                as r (at timestamptz, actor text, action text, uai text, person_id bigint, details jsonb)""";

    private record Waiting(JournalEntry entry, CompletableFuture<@Nullable Void> written) {}

    private final JdbcClient jdbc;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, PATIENCE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "journal");
                thread.setDaemon(true);
                return thread;
            });

    public JournalWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        writer.allowCoreThreadTimeOut(true);
    }

    /**
     * Asks for a line.
     *
     * @return done once the line is committed; fails with whatever kept it from being so, after ten seconds at most
     */
    public CompletableFuture<@Nullable Void> record(JournalEntry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedFuture(
                    new RejectedExecutionException(MOST_WAITING + " lines of the journal wait already"));
        }
        try {
            writer.execute(this::writeAllThatWait);
        } catch (RejectedExecutionException e) {
            waiting.written().completeExceptionally(e);
        }
        return waiting.written().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void writeAllThatWait() {
        List<Waiting> batch = new ArrayList<>();
        queue.drainTo(batch, MOST_AT_ONCE);
        if (batch.isEmpty()) {
            return; // an earlier turn has written them
        }
        try {
            jdbc.sql(INSERT)
                    .param(
                            "rows",
                            Sql.json(batch.stream().map(one -> row(one.entry())).toList()))
                    .update();
            batch.forEach(one -> one.written().complete(null));
        } catch (RuntimeException e) {
            batch.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    private static Map<String, @Nullable Object> row(JournalEntry entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", entry.at().toString());
        row.put("actor", entry.actor());
        row.put("action", entry.action().name());
        row.put("uai", entry.uai());
        row.put("person_id", entry.personId());
        row.put("details", entry.details());
        return row;
    }

    /** Writes what waits still. */
    @Override
    public void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
