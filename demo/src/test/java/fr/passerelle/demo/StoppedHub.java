package fr.passerelle.demo;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.postgres.DatabaseSettings;
import fr.passerelle.connectors.postgres.EmbeddedDatabase;
import fr.passerelle.hub.wiring.DatabaseWiring;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger that a demo left in its folder, opened by its PostgreSQL alone. */
final class StoppedHub {

    private StoppedHub() {}

    static <T> T ask(Path demo, Function<JdbcClient, T> question) {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(demo.resolve("postgres"), DatabaseWiring.binaries(demo))) {
            DatabaseSettings settings = database.settings();
            try (HikariDataSource pool = new HikariDataSource()) {
                pool.setJdbcUrl(settings.url());
                pool.setUsername(settings.user());
                pool.setPassword(settings.password());
                pool.setMaximumPoolSize(1);
                return question.apply(JdbcClient.create(pool));
            }
        }
    }

    /** Every piece of work ever asked for. */
    static long works(Path demo) {
        return ask(
                demo,
                jdbc -> jdbc.sql("select count(*) from work").query(Long.class).single());
    }

    /** What operators are told of work that failed. */
    static List<String> errors(Path demo) {
        return ask(
                demo,
                jdbc -> jdbc.sql("select last_error from work where last_error is not null")
                        .query(String.class)
                        .list());
    }
}
