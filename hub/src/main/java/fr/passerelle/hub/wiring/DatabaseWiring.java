package fr.passerelle.hub.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.postgres.DatabaseKeeper;
import fr.passerelle.connectors.postgres.DatabaseProbe;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.settings.DiskSettings;
import fr.passerelle.hub.settings.HubSettings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The external PostgreSQL that the environment names, or one of the hub's own. */
@Configuration
@EnableConfigurationProperties({HubSettings.class, DiskSettings.class})
public class DatabaseWiring {

    /** A pool on either database; the embedded one is kept alive, and stops with it. */
    @Bean(destroyMethod = "close")
    LedgerDatabase ledgerDatabase(HubSettings settings, BrokerWiring.ProvenBroker first) {
        Optional<DatabaseSettings> external = DatabaseSettings.of(System.getenv());
        return external.map(LedgerDatabase::external)
                .orElseGet(() -> LedgerDatabase.embedded(EmbeddedDatabase.start(
                                HubSettings.postgres(settings.data()), binaries(settings.data())))
                        .kept());
    }

    @Bean
    DatabaseProbe databaseProbe(LedgerDatabase database) {
        return new DatabaseProbe(database.settings);
    }

    @Bean
    MeterBinder databaseRestarts(LedgerDatabase database) {
        return meters -> FunctionCounter.builder("passerelle.database.restarts", database, LedgerDatabase::restarts)
                .description("how often the embedded PostgreSQL died and was started again")
                .register(meters);
    }

    /**
     * Where the programs of PostgreSQL are unpacked: once beside the jar when the launcher says where that is ({@code
     * passerelle.home}); otherwise once for each data folder.
     */
    public static Path binaries(Path data) {
        String home = System.getProperty("passerelle.home", "");
        Path beside = Path.of(home).resolve("hub/target");
        return !home.isEmpty() && Files.isWritable(beside) && EmbeddedDatabase.mayKeepProgramsIn(beside)
                ? beside.resolve("postgres-binaries")
                : data.resolve("binaries");
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(LedgerDatabase database) {
        return database.pool();
    }

    /** The pool, and what must be stopped after it. */
    static final class LedgerDatabase implements AutoCloseable {

        private static final int CONNECTIONS = 16;

        private final DatabaseSettings settings;
        private final HikariDataSource pool;
        private final Optional<EmbeddedDatabase> embedded;
        private Optional<DatabaseKeeper> keeper = Optional.empty();

        private LedgerDatabase(DatabaseSettings settings, Optional<EmbeddedDatabase> embedded) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            config.setMaximumPoolSize(CONNECTIONS);
            // A node that loses its power holds its locks until the server finds out: by default after two hours.
            config.setConnectionInitSql(
                    "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
            this.settings = settings;
            this.pool = new HikariDataSource(config);
            this.embedded = embedded;
        }

        static LedgerDatabase external(DatabaseSettings settings) {
            return new LedgerDatabase(settings, Optional.empty());
        }

        static LedgerDatabase embedded(EmbeddedDatabase database) {
            try {
                // A stop in the middle of a start may find the context unfinished, and leave it: not the server.
                SpringApplication.getShutdownHandlers().add(database::close);
                return new LedgerDatabase(database.settings(), Optional.of(database));
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        }

        /** From now on the embedded server is started again when it dies; given up in the end, it ends the process. */
        LedgerDatabase kept() {
            keeper = embedded.map(database -> DatabaseKeeper.watch(database, new DatabaseLost()));
            return this;
        }

        HikariDataSource pool() {
            return pool;
        }

        int restarts() {
            return keeper.map(DatabaseKeeper::restarts).orElse(0);
        }

        @Override
        public void close() {
            keeper.ifPresent(DatabaseKeeper::close);
            pool.close();
            embedded.ifPresent(EmbeddedDatabase::close);
        }
    }
}
