package fr.passerelle.hub.book;

import fr.passerelle.hub.settings.AllSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.Name;

/** The values of records of settings, defaults among them, by the keys that give them. */
final class GivenValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    private GivenValues() {}

    /** @param part a record that says with which prefix its keys begin */
    static Map<String, String> of(Object part) {
        GivenValues read = new GivenValues();
        read.add(AllSettings.prefix(part.getClass()), part);
        return read.values;
    }

    private void add(String key, @Nullable Object value) {
        if (value instanceof Record section) {
            RecordComponent[] components = section.getClass().getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                add(key + "." + name(section.getClass(), i, components[i]), read(section, components[i]));
            }
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((name, one) -> add(key + "." + name, one));
        } else if (value instanceof Collection<?> many && many.stream().anyMatch(Record.class::isInstance)) {
            int place = 0;
            for (Object one : many) {
                add(key + "[" + place++ + "]", one);
            }
        } else if (value instanceof Collection<?> many) {
            values.put(key, many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        } else {
            values.put(key, value == null || value instanceof Map<?, ?> ? "" : value.toString());
        }
    }

    private static String name(Class<?> kind, int index, RecordComponent component) {
        Name given = kind.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(Name.class);
        return given == null ? DataObjectPropertyName.toDashedForm(component.getName()) : given.value();
    }

    private static @Nullable Object read(Object section, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(section);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record of settings does not tell its " + component.getName(), e);
        }
    }
}
