package fr.passerelle.connectors.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one PostgreSQL of this JVM, fast and forgetful, with a migrated template that databases are copied from. */
final class TestServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final AtomicInteger copies = new AtomicInteger();

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Started by the first that asks, stopped with the last test of the JVM. */
    static TestServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(TestServer.class, any -> start(), TestServer.class);
    }

    private static TestServer start() {
        try {
            TestServer started = new TestServer(EmbeddedPostgres.builder()
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start());
            started.execute("create database ledger_template");
            Flyway.configure()
                    .dataSource(started.url("ledger_template"), "postgres", null)
                    .load()
                    .migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pool on a new database, empty but for the schema. */
    HikariDataSource newDatabase() {
        String name = "ledger_" + copies.incrementAndGet();
        execute("create database " + name + " template ledger_template");
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(name));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        return pool;
    }

    void drop(HikariDataSource pool) {
        String url = pool.getJdbcUrl();
        pool.close();
        execute("drop database " + url.substring(url.lastIndexOf('/') + 1, url.indexOf('?')) + " with (force)");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database + "?logServerErrorDetail=false";
    }

    private void execute(String sql) {
        JdbcClient.create(server.getPostgresDatabase()).sql(sql).update();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
