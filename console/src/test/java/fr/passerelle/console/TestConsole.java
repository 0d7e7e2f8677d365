package fr.passerelle.console;

import fr.passerelle.connectors.ledger.LedgerConfiguration;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import fr.passerelle.domain.setting.Setting;
import fr.passerelle.domain.setting.SettingsDesk;
import fr.passerelle.mappings.report.ConsoleAddress;
import io.github.bucket4j.TimeMeter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the hub would give the console, on the test ledger. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {ArtemisAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({LedgerConfiguration.class, ConsoleConfiguration.class})
class TestConsole {

    static final String LOGIN = "operateur";
    static final String PASSWORD = "cabestan-ardoise-mistral";
    private static final int LEAST_STRENGTH = 4;

    @Bean
    OperatorCredentials operator() {
        return new OperatorCredentials(LOGIN, PASSWORD);
    }

    @Bean
    Clock clock() {
        return ConsoleTest.LEDGER.clock();
    }

    /** As the hub's, but quick: the tests sign in a thousand times, and only {@code PasswordsAreHashedDearlyTest} asks what it costs. */
    @Bean
    @Primary
    PasswordEncoder quickEncoder() {
        return new BCryptPasswordEncoder(LEAST_STRENGTH);
    }

    /** Stands still with the clock, however slow the machine. */
    @Bean
    @Primary
    TimeMeter timeOfTests() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(ConsoleTest.LEDGER.clock().millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    @Bean
    @Primary
    HurriedClock timeOfBodiesInTests() {
        return new HurriedClock();
    }

    @Bean
    OpeningCalendar openingCalendar() {
        return new OpeningCalendar(Map.of());
    }

    @Bean
    ConsoleAddress consoleAddress() {
        return new ConsoleAddress("https://passerelle.exemple.fr");
    }

    /** Small, so that a file beyond it is cheap to send. */
    @Bean
    FileLimit fileLimit() {
        return new FileLimit(256 * 1024);
    }

    @Bean
    StandInDesk importDesk() {
        return new StandInDesk();
    }

    @Bean
    StandInRecuperation recuperationDesk() {
        return new StandInRecuperation();
    }

    @Bean
    StandInResults resultDesk() {
        return new StandInResults();
    }

    @Bean
    StandInStrays strayDesk() {
        return new StandInStrays();
    }

    @Bean
    StandInDrop drop() {
        return new StandInDrop();
    }

    @Bean
    StandInSchedule scheduleDesk() {
        return new StandInSchedule();
    }

    @Bean
    StandInRoutes routeDesk() {
        return new StandInRoutes();
    }

    /** Pix is missing, mail is well, the webhook refuses, the broker breaks the test itself. */
    @Bean
    PartnerCheck pixCheck() {
        return new PartnerCheck(PartnerKind.PIX, false, true, "", "Pix manque : donnez PASSERELLE_PIX_URL.", () -> {
            throw new IllegalStateException("nobody is asked");
        });
    }

    @Bean
    PartnerCheck mailCheck() {
        return PartnerCheck.optional(
                PartnerKind.MAIL, true, "smtp.exemple.fr:587", "", () -> PartnerAnswer.well("Le serveur répond."));
    }

    @Bean
    PartnerCheck webhookCheck() {
        return PartnerCheck.optional(
                PartnerKind.WEBHOOK,
                true,
                "https://tchat.exemple.fr",
                "",
                () -> PartnerAnswer.wrong("Le webhook refuse : vérifiez le secret."));
    }

    @Bean
    PartnerCheck brokerCheck() {
        return PartnerCheck.optional(PartnerKind.BROKER, true, "embarqué", "", () -> {
            throw new IllegalStateException("a fault of ours");
        });
    }

    @Bean
    SettingsDesk settingsDesk() {
        return () -> List.of(new SettingsDesk.Section(
                "passerelle.pix",
                List.of(
                        new Setting(
                                "passerelle.pix.url", "https://app.pix.fr", false, "environnement", "adresse de Pix"),
                        new Setting("passerelle.pix.password", "donné, jamais montré", true, "environnement", ""),
                        new Setting("passerelle.pix.username", "", false, "par défaut", ""))));
    }

    /** The ledger of the test class at hand: the context outlives a class, its database does not. */
    @Bean
    DataSource dataSource() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return ConsoleTest.LEDGER.dataSource().getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }
}
