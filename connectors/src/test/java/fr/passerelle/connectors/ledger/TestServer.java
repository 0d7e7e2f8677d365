package fr.passerelle.connectors.ledger;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.FastServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one PostgreSQL of this JVM, fast and forgetful, with a migrated template that databases are copied from. */
final class TestServer implements AutoCloseable {

    private final FastServer server;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer(FastServer server) {
        this.server = server;
    }

    /**
     * Started by the first that asks, stopped with the JVM: Surefire runs each class by itself, so that nothing that JUnit
     * keeps outlives a class.
     */
    static TestServer ofThisJvm() {
        return OfThisJvm.SERVER;
    }

    private static final class OfThisJvm {

        static final TestServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "stop the PostgreSQL of the tests"));
        }
    }

    private static TestServer start() {
        try {
            TestServer started = new TestServer(FastServer.start());
            started.execute("create database ledger_template");
            DatabaseSettings template = started.server.database("ledger_template");
            Flyway.configure()
                    .dataSource(template.url(), template.user(), template.password())
                    .load()
                    .migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool on a new database, empty but for the schema. */
    HikariDataSource newDatabase() {
        String name = "ledger_" + copies.incrementAndGet();
        execute("create database " + name + " template ledger_template");
        HikariDataSource pool = new HikariDataSource();
        DatabaseSettings settings = server.database(name);
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        return pool;
    }

    void drop(HikariDataSource pool) {
        String url = pool.getJdbcUrl();
        pool.close();
        execute("drop database " + url.substring(url.lastIndexOf('/') + 1, url.indexOf('?')) + " with (force)");
    }

    private void execute(String sql) {
        DatabaseSettings settings = server.database("postgres");
        JdbcClient.create(new DriverManagerDataSource(settings.url(), settings.user(), settings.password()))
                .sql(sql)
                .update();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
