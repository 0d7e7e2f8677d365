package fr.passerelle.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.mappings.siecle.source.SiecleLimits;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A default stands in the record of its setting; the commented file shows it, and nobody else has one. */
class EveryDefaultStandsOnceTest {

    private static final ClassPathResource FILE = new ClassPathResource("application.yml");

    /** Shown by the file as an example that one can change; that both say the same is asked below. */
    private static final Set<String> OTHERWISE = Set.of("passerelle.thresholds.specials");

    private static final Pattern DEFAULT_OF_ITS_OWN =
            Pattern.compile("(?:\\{\\{|\\$\\{)passerelle\\.[a-z.-]+:[^}\\s]+}");

    private final Map<String, String> shown = new TreeMap<>();
    private final Map<String, String> defaults = new TreeMap<>();

    @Test
    void theCommentedFileShowsTheDefaultsOfTheRecords() throws IOException {
        read();

        assertThat(shown).hasSizeGreaterThan(70).containsExactlyInAnyOrderEntriesOf(defaults);
    }

    @Test
    void soDoTheSpecialRulesOfTheThresholds() throws IOException {
        assertThat(of(Stream.of(file()), ThresholdSettings.class).rules())
                .isEqualTo(of(Stream.of(), ThresholdSettings.class).rules());
    }

    /** {@code check} has no settings before it is told against which ledger. */
    @Test
    void theLimitsOfAnExportAreThoseThatACheckWithoutSettingsHas() {
        assertThat(of(Stream.of(), SiecleSettings.class).limits()).isEqualTo(SiecleLimits.usual());
    }

    @Test
    void everySettingIsToldInTheCommentedFile() throws IOException {
        read();
        String text = FILE.getContentAsString(StandardCharsets.UTF_8);

        // What was renamed is not told any more: it is but obeyed.
        assertThat(defaults.keySet())
                .filteredOn(key -> !key.startsWith("passerelle.broker."))
                .allSatisfy(key -> assertThat(text).containsPattern("\\b" + key.substring(key.lastIndexOf('.') + 1)));
    }

    @Test
    void noPlaceholderInTheCodeHasADefaultOfItsOwn() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("hub/pom.xml"))) {
            root = root.getParent();
        }
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/main/")))
                    .hasSizeGreaterThan(200)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(DEFAULT_OF_ITS_OWN));
        }
    }

    @Test
    void everyRecordOfSettingsIsCheckedBeforeAStart() {
        ClassPathScanningCandidateComponentProvider records = new ClassPathScanningCandidateComponentProvider(false);
        records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

        assertThat(records.findCandidateComponents("fr.passerelle"))
                .extracting(BeanDefinition::getBeanClassName)
                .containsExactlyInAnyOrderElementsOf(
                        AllSettings.parts().stream().map(Class::getName).toList());
    }

    private void read() throws IOException {
        PropertySource<?> file = file();
        for (Class<?> part : AllSettings.parts()) {
            tell(AllSettings.prefix(part), of(Stream.of(file), part), shown);
            tell(AllSettings.prefix(part), of(Stream.of(), part), defaults);
        }
        shown.keySet().removeAll(OTHERWISE);
        defaults.keySet().removeAll(OTHERWISE);
    }

    private static PropertySource<?> file() throws IOException {
        return new YamlPropertySourceLoader().load("file", FILE).get(0);
    }

    /** A part of the settings where nothing but the sources says anything. */
    private static <T> T of(Stream<PropertySource<?>> sources, Class<T> part) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().stream()
                .map(PropertySource::getName)
                .toList()
                .forEach(environment.getPropertySources()::remove);
        sources.forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate(AllSettings.prefix(part), Bindable.of(part));
    }

    /** Folders of the file begin with that of the launcher, which is where the hub is started. */
    private static void tell(String key, @Nullable Object value, Map<String, String> told) {
        if (!(value instanceof Record)) {
            told.put(key, value instanceof Path path ? path.normalize().toString() : String.valueOf(value));
            return;
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Name given = value.getClass()
                    .getDeclaredConstructors()[0]
                    .getParameters()[i]
                    .getAnnotation(Name.class);
            String name = given == null ? DataObjectPropertyName.toDashedForm(components[i].getName()) : given.value();
            tell(key + "." + name, value(components[i], value), told);
        }
    }

    private static @Nullable Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
