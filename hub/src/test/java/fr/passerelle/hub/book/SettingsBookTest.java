package fr.passerelle.hub.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.setting.Setting;
import fr.passerelle.hub.settings.AllSettings;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Every setting is shown with its value, its origin and its meaning; whatever a site writes where, no secret is. */
class SettingsBookTest {

    /** As sites write it: in a value of its own, in the account of an address, in its parameters, in its path. */
    private static final String HIDDEN = "hunter2";

    @Test
    void whateverASecretStandsInItIsShownNowhere() {
        Map<String, Object> values = new HashMap<>();
        List<String> texts = new ArrayList<>();
        AllSettings.parts().forEach(part -> texts(AllSettings.prefix(part), part, texts));
        assertThat(texts)
                .contains("passerelle.pix.password", "passerelle.notice.webhook.url")
                .hasSizeGreaterThan(25);
        for (String key : texts) {
            values.put(
                    key,
                    ShownValue.isSecret(key)
                            ? HIDDEN
                            : "https://user:" + HIDDEN + "@host.exemple.fr/"
                                    + (key.endsWith("webhook.url") ? HIDDEN : "path") + "?token=" + HIDDEN + "#"
                                    + HIDDEN);
        }
        Map<String, String> variables = Map.of(
                "PASSERELLE_DATABASE_URL", "jdbc:postgresql://host:5432/base?user=a&password=" + HIDDEN,
                "PASSERELLE_DATABASE_PASSWORD", HIDDEN,
                "PASSERELLE_BROKER_URL", "(tcp://a:1?x=" + HIDDEN + ",tcp://user:" + HIDDEN + "@b:2)",
                "PASSERELLE_JAVA_OPTIONS", "-Dx.password=" + HIDDEN);

        List<Setting> shown = shown(values, variables);

        texts.removeIf(key -> key.startsWith("passerelle.broker.") && !key.contains("password"));
        assertThat(shown).extracting(Setting::key).containsAll(texts);
        assertThat(shown).allSatisfy(setting -> assertThat(setting.toString()).doesNotContain(HIDDEN));
        assertThat(shown)
                .filteredOn(Setting::isSecret)
                .extracting(Setting::key)
                .contains(
                        "passerelle.pix.password",
                        "passerelle.pix.client-secret",
                        "passerelle.netsynchro.password",
                        "passerelle.netsynchro.token",
                        "passerelle.notice.mail.password",
                        "passerelle.notice.webhook.secret",
                        "passerelle.console.password",
                        "passerelle.console.oidc.client-secret",
                        "PASSERELLE_DATABASE_PASSWORD",
                        "PASSERELLE_BROKER_PASSWORD");
        assertThat(one(shown, "passerelle.pix.url").value()).isEqualTo("https://host.exemple.fr/path");
        assertThat(one(shown, "passerelle.notice.webhook.url").value()).isEqualTo("https://host.exemple.fr");
        assertThat(one(shown, "PASSERELLE_DATABASE_URL").value()).isEqualTo("jdbc:postgresql://host:5432/base");
        assertThat(one(shown, "PASSERELLE_BROKER_URL").value()).isEqualTo("(tcp://a:1,tcp://b:2)");
    }

    @Test
    void aDefaultIsShownAsOneAndWhatTheEnvironmentGivesAsItsOwn() {
        List<Setting> shown = shown(Map.of("passerelle.consumers", "4"), Map.of("PASSERELLE_PIX_POLL_LIMIT", "3m"));

        assertThat(one(shown, "passerelle.consumers")).satisfies(setting -> {
            assertThat(setting.value()).isEqualTo("4");
            assertThat(setting.origin()).isEqualTo("commande");
            assertThat(setting.meaning()).isEqualTo("travaux menés de front dans chaque flux");
        });
        assertThat(one(shown, "passerelle.pix.poll-limit").origin()).isEqualTo("environnement");
        assertThat(one(shown, "passerelle.relay.lease"))
                .extracting(Setting::value, Setting::origin)
                .containsExactly("PT5M", "par défaut");
        assertThat(one(shown, "passerelle.pix.password").value()).isEmpty();
    }

    @Test
    void mostSettingsSayWhatTheyDoAndThoseOfACommentToo() {
        List<Setting> shown = shown(Map.of(), Map.of());

        assertThat(one(shown, "passerelle.pix.url").meaning()).startsWith("PASSERELLE_PIX_URL ; absente");
        assertThat(one(shown, "passerelle.pix.client-secret").meaning()).contains("client du flux de résultats");
        assertThat(one(shown, "passerelle.intake.sftp.known-hosts").meaning()).startsWith("clé attendue du serveur");
        assertThat(one(shown, "passerelle.intake.min-age").meaning()).contains("avant de le prendre");
        assertThat(one(shown, "passerelle.notice.mail.starttls").meaning()).startsWith("exigé");
        long mute = shown.stream()
                .filter(setting -> setting.key().startsWith("passerelle.")
                        && setting.meaning().isEmpty())
                .count();
        assertThat(mute).as("settings without a word of what they do").isLessThan(shown.size() / 3);
    }

    private static Setting one(List<Setting> shown, String key) {
        return shown.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Setting> shown(Map<String, Object> values, Map<String, String> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", values));
        ConfigurationPropertySources.attach(environment);
        return new SettingsBook(environment, variables)
                .sections().stream()
                        .flatMap(section -> section.settings().stream())
                        .toList();
    }

    /** Keys of every text, wherever it stands. */
    private static void texts(String key, Class<?> kind, List<String> found) {
        for (RecordComponent component : kind.getRecordComponents()) {
            String below = key + "." + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType() == String.class) {
                found.add(below);
            } else if (component.getType().isRecord()) {
                texts(below, component.getType(), found);
            }
        }
    }
}
