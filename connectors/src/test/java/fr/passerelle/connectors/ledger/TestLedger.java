package fr.passerelle.connectors.ledger;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.domain.TestClock;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger on a real PostgreSQL, fresh for each test class:
 * {@code @RegisterExtension static final TestLedger LEDGER = new TestLedger();}. The server is started once a JVM.
 */
public final class TestLedger implements BeforeAllCallback, AfterAllCallback {

    private static final Instant START = Instant.parse("2026-09-03T08:00:00Z");

    private final TestClock clock = new TestClock(START);
    private TestServer server;
    private HikariDataSource pool;
    private AnnotationConfigApplicationContext context;

    @Override
    public void beforeAll(ExtensionContext junit) {
        server = TestServer.ofThisJvm();
        pool = server.newDatabase();
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> pool, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.register(LedgerConfiguration.class);
        context.refresh();
    }

    @Override
    public void afterAll(ExtensionContext junit) {
        context.close();
        server.drop(pool);
    }

    /** A ledger class, with its transactions as in the hub. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public PlatformTransactionManager transactionManager() {
        return context.getBean(PlatformTransactionManager.class);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager());
    }

    /** The value of the work, done in one transaction. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions().execute(status -> work.get());
    }

    /** 3 September 2026, 10:00 in Paris, until a test sets it. */
    public TestClock clock() {
        return clock;
    }

    /** Empties every table of the ledger and sets the clock back: for tests that share a class. */
    public void clear() {
        inTransaction(() -> {
            // Sixty tables cut short cost a third of a second, the three that hold something a hundredth. Rows go
            // without
            // a look at keys and triggers, for all of them go.
            jdbc().sql("set local session_replication_role = replica").update();
            jdbc().sql("""
                            do $$
                            declare
                                one text;
                                filled boolean;
                            begin
                                for one in select quote_ident(relname) from pg_class
                                    where relkind = 'r' and relnamespace = 'public'::regnamespace
                                      and relname !~ '^(qrtz|flyway)_'
                                loop
                                    execute 'select exists (select from ' || one || ')' into filled;
                                    if filled then
                                        execute 'delete from ' || one;
                                    end if;
                                end loop;
                                for one in select quote_ident(sequencename) from pg_sequences
                                    where schemaname = 'public' and last_value is not null
                                loop
                                    execute 'alter sequence ' || one || ' restart';
                                end loop;
                            end $$""").update();
            return true;
        });
        clock.set(START);
    }

    /** The first column of the first row. */
    public long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }
}
