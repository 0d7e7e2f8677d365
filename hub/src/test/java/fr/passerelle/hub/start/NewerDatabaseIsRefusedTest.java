package fr.passerelle.hub.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.wiring.DatabaseRefusal;
import java.io.IOException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class NewerDatabaseIsRefusedTest {

    /** By default Spring lets Flyway pass over migrations that it does not know. */
    @Test
    void noMigrationIsIgnored() throws IOException {
        Object ignored = new YamlPropertySourceLoader()
                .load("file", new ClassPathResource("application.yml"))
                .get(0)
                .getProperty("spring.flyway.ignore-migration-patterns");

        assertThat(ignored).hasToString("");
    }

    @Test
    void itIsToldWithItsRemedy() {
        FlywayValidateException refused =
                new FlywayValidateException(new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "V99 is not here"), "no");

        assertThat(DatabaseRefusal.of(refused))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("autre version de Passerelle", "sauvegarde"));
    }
}
