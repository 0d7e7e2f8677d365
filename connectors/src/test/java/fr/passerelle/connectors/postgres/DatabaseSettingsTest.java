package fr.passerelle.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void noSecretOfTheAddressIsShown() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:postgresql://h/b?password=m0tdepasse&ssl=true", "hub", "x");

        assertThat(settings).hasToString("hub@jdbc:postgresql://h/b");
    }

    @Test
    void withoutAnAddressTheEmbeddedDatabaseServes() {
        assertThat(DatabaseSettings.of(Map.of())).isEmpty();
        assertThat(DatabaseSettings.of(Map.of("PASSERELLE_DATABASE_URL", " "))).isEmpty();
    }

    @Test
    void thePasswordIsTakenFromTheEnvironmentAndNeverPrinted() {
        DatabaseSettings settings = DatabaseSettings.of(Map.of(
                        "PASSERELLE_DATABASE_URL", "jdbc:postgresql://base:5432/hub?ssl=true",
                        "PASSERELLE_DATABASE_USER", "hub",
                        "PASSERELLE_DATABASE_PASSWORD", "tr3s-secret"))
                .orElseThrow();
        assertThat(settings.password()).isEqualTo("tr3s-secret");
        assertThat(settings.url()).contains("?ssl=true&logServerErrorDetail=false");
        assertThat(settings.toString()).doesNotContain("tr3s-secret");
    }

    @Test
    void anAddressOfAnotherDatabaseAndAMissingUserNameTheirSetting() {
        assertThatThrownBy(() -> DatabaseSettings.of(Map.of("PASSERELLE_DATABASE_URL", "jdbc:h2:mem:x")))
                .hasMessageContaining("PASSERELLE_DATABASE_URL n'est pas une adresse PostgreSQL");
        assertThatThrownBy(() -> DatabaseSettings.of(Map.of("PASSERELLE_DATABASE_URL", "jdbc:postgresql://base/hub")))
                .hasMessageContaining("PASSERELLE_DATABASE_USER manque");
    }
}
