package fr.passerelle.connectors.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.Flow;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A database that dies in the middle of a transaction: whoever was at it is told, and nobody logs a trace. */
class LostConnectionTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    /** Of the template and of the interceptor. */
    private final Logger spring = (Logger) LoggerFactory.getLogger("org.springframework.transaction");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        LEDGER.clear();
        log.start();
        spring.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        spring.detachAppender(log);
    }

    @Test
    void whatFailedReachesWhoeverWasAtItAndSpringLogsNothing() {
        assertThatThrownBy(() -> LEDGER.transactions().executeWithoutResult(status -> {
                    LEDGER.get(WorkLedger.class).ask(Flow.RECOVER, "A", "A");
                    cut();
                    LEDGER.count("select 1");
                }))
                .as("the failure itself, not that of the rollback")
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("select 1");

        assertThat(log.list).isEmpty();
        assertThat(LEDGER.count("select count(*) from work")).as("rolled back").isZero();
    }

    @Test
    void anExceptionOfOursIsNotHiddenByThatOfTheRollback() {
        assertThatThrownBy(() -> LEDGER.transactions().executeWithoutResult(status -> {
                    cut();
                    throw new IllegalStateException("la vraie cause");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("la vraie cause");

        assertThat(log.list).isEmpty();
    }

    /** Ends the connection of this thread's transaction, as a server that dies does. */
    private static void cut() {
        long mine = LEDGER.count("select pg_backend_pid()");
        assertThat(CompletableFuture.supplyAsync(() -> LEDGER.jdbc()
                                .sql("select pg_terminate_backend(?::int, 10000)")
                                .param(mine)
                                .query(Boolean.class)
                                .single())
                        .join())
                .isTrue();
    }
}
