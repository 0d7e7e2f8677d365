package fr.passerelle.bench.served;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.wiring.DatabaseWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hub's own PostgreSQL, as durable as in production, with collèges whose pupils sat Pix. */
public final class LivretDatabase implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final HikariDataSource pool;

    private LivretDatabase(EmbeddedDatabase database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    public static LivretDatabase start(Path folder) {
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
            config.setMaximumPoolSize(2);
            return new LivretDatabase(database, new HikariDataSource(config));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Makes the pupils and what they obtained; their livrets hold nothing yet. */
    public void fill(AcademySize size) {
        run("livrets.sql", size.values());
    }

    /** The livrets hold what was obtained. */
    public void write(AcademySize size) {
        run("written.sql", size.values());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public HikariDataSource pool() {
        return pool;
    }

    public DatabaseSettings settings() {
        return database.settings();
    }

    /** What a process needs to know of it, as {@link DatabaseSettings#of} reads it. */
    public Map<String, String> environment() {
        DatabaseSettings settings = database.settings();
        return Map.of(
                "PASSERELLE_DATABASE_URL", settings.url(),
                "PASSERELLE_DATABASE_USER", settings.user(),
                "PASSERELLE_DATABASE_PASSWORD", Objects.requireNonNull(settings.password()));
    }

    /** Processor time of its processes until now, those that ended left out. */
    public Duration cpu() {
        long backend = jdbc().sql("select pg_backend_pid()").query(Long.class).single();
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(server -> server.children()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    /** So that no run pays for the writes of the one before. */
    public void settle() {
        jdbc().sql("checkpoint").update();
    }

    /**
     * Runs a script of this package.
     *
     * @param values numbers that it names, as {@code ${schools}}
     */
    public void run(String script, Map<String, Integer> values) {
        String sql = text(script);
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the collèges of the bench cannot be made: " + script, e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(LivretDatabase.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
