package fr.passerelle.hub.start;

import fr.passerelle.hub.settings.AllSettings;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.ResolvableType;

/**
 * The keys that records of settings can be given. Case and dashes do not count, as with Spring; nor do dots, so that
 * the variables of the environment can be known too.
 */
final class KnownKeys {

    private static final int FARTHEST = 4;

    /** By key as it is written, what its uniform spelling must be. */
    private final Map<String, Pattern> keys = new LinkedHashMap<>();
    /** What holds others may stand there empty. */
    private final List<Pattern> sections = new ArrayList<>();

    /** @param parts records of settings, each with the prefix of its keys */
    KnownKeys(List<Class<?>> parts) {
        for (Class<?> part : parts) {
            String prefix = AllSettings.prefix(part);
            add(prefix, uniform(prefix), ResolvableType.forClass(part));
        }
    }

    /** A key that is in no record. */
    KnownKeys and(String key) {
        keys.put(key, Pattern.compile(uniform(key)));
        return this;
    }

    boolean knows(String keyOrVariable) {
        String uniform = uniform(keyOrVariable);
        return Stream.concat(keys.values().stream(), sections.stream())
                .anyMatch(key -> key.matcher(uniform).matches());
    }

    /** The key that was probably meant. */
    Optional<String> nearest(String keyOrVariable) {
        String uniform = uniform(keyOrVariable);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return keys.keySet().stream()
                .min(Comparator.comparingInt(key -> distance.apply(uniform(key), uniform)))
                .filter(key -> distance.apply(uniform(key), uniform) <= FARTHEST);
    }

    private void add(String key, String pattern, ResolvableType type) {
        Class<?> kind = type.resolve(Object.class);
        boolean isSection = true;
        if (kind.isRecord()) {
            RecordComponent[] components = kind.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                String name = name(kind, i, components[i]);
                add(
                        key + "." + name,
                        pattern + uniform(name),
                        ResolvableType.forMethodReturnType(components[i].getAccessor()));
            }
        } else if (Map.class.isAssignableFrom(kind)) {
            add(key + ".…", pattern + ".+", type.getGeneric(1));
        } else if (Collection.class.isAssignableFrom(kind)) {
            ResolvableType element = type.getGeneric(0);
            boolean isPlain = !element.resolve(Object.class).isRecord();
            add(isPlain ? key : key + "[0]", pattern + (isPlain ? "\\d*" : "\\d+"), element);
        } else {
            keys.put(key, Pattern.compile(pattern));
            isSection = false;
        }
        // What stands for any name in a map is no section: it would know everything.
        if (isSection && !pattern.endsWith(".+")) {
            sections.add(Pattern.compile(pattern));
        }
    }

    private static String name(Class<?> kind, int index, RecordComponent component) {
        Name given = kind.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(Name.class);
        return given == null ? DataObjectPropertyName.toDashedForm(component.getName()) : given.value();
    }

    private static String uniform(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
