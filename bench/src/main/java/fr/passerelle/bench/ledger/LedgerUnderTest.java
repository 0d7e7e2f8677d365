package fr.passerelle.bench.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.wiring.DatabaseWiring;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hub's own ledger on the hub's own PostgreSQL, as durable as in production, in a folder that goes afterwards. */
final class LedgerUnderTest implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final EmbeddedDatabase database;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final BenchClock clock = new BenchClock();

    private LedgerUnderTest(EmbeddedDatabase database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
        context.registerBean(DataSource.class, () -> pool, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.register(LedgerConfiguration.class);
        context.refresh();
    }

    static LedgerUnderTest start(Path folder) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), DatabaseWiring.binaries(folder));
        try {
            DatabaseSettings settings = database.settings();
            Flyway.configure()
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .load()
                    .migrate();
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            config.setMaximumPoolSize(CONNECTIONS);
            return new LedgerUnderTest(database, new HikariDataSource(config));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    DataSource dataSource() {
        return pool;
    }

    BenchClock clock() {
        return clock;
    }

    long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    /** Forgets the pupils, not the schools or the files. */
    void forgetPupils() {
        jdbc().sql("truncate person, pupil, school_import, journal, hold cascade")
                .update();
    }

    /** So that no run pays for the writes of the one before. */
    void settle() {
        jdbc().sql("checkpoint").update();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        database.close();
    }
}
