package fr.passerelle.hub.book;

import fr.passerelle.domain.setting.Setting;
import fr.passerelle.domain.setting.SettingsDesk;
import fr.passerelle.hub.settings.AllSettings;
import fr.passerelle.hub.settings.FormerRetrySettings;
import fr.passerelle.hub.start.UnreadableValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings as they count in this process. */
public final class SettingsBook implements SettingsDesk {

    /** Of the path of a file, its name and its folder say enough. */
    private static final Pattern FAR = Pattern.compile("^.*[/\\\\]([^/\\\\]+[/\\\\][^/\\\\]+)$");

    private static final String BY_DEFAULT = "par défaut";
    private static final List<String> OF_THE_SERVER = List.of("server.address", "server.port");

    /** What stands in no file. */
    private static final List<String> VARIABLES = List.of(
            "PASSERELLE_DATABASE_URL",
            "PASSERELLE_DATABASE_USER",
            "PASSERELLE_DATABASE_PASSWORD",
            "PASSERELLE_BROKER_URL",
            "PASSERELLE_BROKER_USER",
            "PASSERELLE_BROKER_PASSWORD",
            "PASSERELLE_UMASK",
            "PASSERELLE_JAVA_OPTIONS");

    private final ConfigurableEnvironment environment;
    private final Map<String, String> variables;
    private final Map<String, String> meanings = CommentedFile.meanings();

    /** @param variables of the environment */
    public SettingsBook(ConfigurableEnvironment environment, Map<String, String> variables) {
        this.environment = environment;
        this.variables = Map.copyOf(variables);
    }

    @Override
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(AllSettings.parts().stream()
                .filter(part -> !part.equals(FormerRetrySettings.class))
                .map(this::section)
                .sorted(Comparator.comparing(Section::name))
                .toList());
        sections.add(new Section(
                "server",
                OF_THE_SERVER.stream()
                        .map(key -> setting(key, environment.getProperty(key, "")))
                        .toList()));
        sections.add(new Section(
                "environnement", VARIABLES.stream().map(this::variable).toList()));
        return sections;
    }

    private Section section(Class<?> part) {
        Object read = Binder.get(environment).bindOrCreate(AllSettings.prefix(part), Bindable.of(part));
        return new Section(
                AllSettings.prefix(part),
                new TreeMap<>(GivenValues.of(read))
                        .entrySet().stream()
                                .map(one -> setting(one.getKey(), one.getValue()))
                                .toList());
    }

    private Setting setting(String key, String value) {
        return new Setting(
                key, ShownValue.of(key, value), ShownValue.isSecret(key), origin(key), meanings.getOrDefault(key, ""));
    }

    private Setting variable(String name) {
        String value = variables.getOrDefault(name, "");
        return new Setting(
                name,
                ShownValue.of(name, value),
                ShownValue.isSecret(name),
                value.isEmpty() ? BY_DEFAULT : "environnement",
                "");
    }

    /** Who gives it last, and so counts; an element of a list is given by the list. */
    private String origin(String key) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
        return sources()
                .flatMap(source -> Stream.ofNullable(source.getConfigurationProperty(name))
                        .map(property -> source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
                                ? "environnement"
                                : origin(property)))
                .findFirst()
                .orElse(BY_DEFAULT);
    }

    private static String origin(ConfigurationProperty property) {
        String place = FAR.matcher(UnreadableValue.place(property).replaceAll("^ \\(|\\)$", ""))
                .replaceFirst("$1");
        return Optional.of(place)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> String.valueOf(property.getOrigin()).contains("class path") ? BY_DEFAULT : "commande");
    }

    private Stream<ConfigurationPropertySource> sources() {
        return StreamSupport.stream(
                ConfigurationPropertySources.get(environment).spliterator(), false);
    }
}
