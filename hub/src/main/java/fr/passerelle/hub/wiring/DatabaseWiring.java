package fr.passerelle.hub.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The external PostgreSQL that the environment names, or one of the hub's own. */
@Configuration
public class DatabaseWiring {

    /** A pool on either database; the embedded one stops with it. */
    @Bean(destroyMethod = "close")
    LedgerDatabase ledgerDatabase(HubSettings settings) {
        Optional<DatabaseSettings> external = DatabaseSettings.of(System.getenv());
        return external.map(LedgerDatabase::external)
                .orElseGet(() -> LedgerDatabase.embedded(
                        EmbeddedDatabase.start(postgres(settings.data()), binaries(settings.data()))));
    }

    /** Unpacked once beside the jar when the launcher says where that is; otherwise once for each data folder. */
    static Path binaries(Path data) {
        String home = System.getProperty("passerelle.home", "");
        Path beside = Path.of(home).resolve("hub/target");
        return !home.isEmpty() && Files.isWritable(beside)
                ? beside.resolve("postgres-binaries")
                : data.resolve("binaries");
    }

    /** Where the embedded PostgreSQL lies in a data folder. */
    static Path postgres(Path data) {
        return data.resolve("postgres");
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(LedgerDatabase database) {
        return database.pool();
    }

    /** The pool, and what must be stopped after it. */
    static final class LedgerDatabase implements AutoCloseable {

        private static final int CONNECTIONS = 16;

        private final HikariDataSource pool;
        private final Optional<EmbeddedDatabase> embedded;

        private LedgerDatabase(DatabaseSettings settings, Optional<EmbeddedDatabase> embedded) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            config.setMaximumPoolSize(CONNECTIONS);
            this.pool = new HikariDataSource(config);
            this.embedded = embedded;
        }

        static LedgerDatabase external(DatabaseSettings settings) {
            return new LedgerDatabase(settings, Optional.empty());
        }

        static LedgerDatabase embedded(EmbeddedDatabase database) {
            return new LedgerDatabase(database.settings(), Optional.of(database));
        }

        HikariDataSource pool() {
            return pool;
        }

        @Override
        public void close() {
            pool.close();
            embedded.ifPresent(EmbeddedDatabase::close);
        }
    }
}
