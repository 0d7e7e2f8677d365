package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.ResolvableType;

/** A value that is not of the kind that its setting asks for, or that refers to nothing. */
public final class UnreadableValue {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]+}");
    private static final Pattern SECRET = Pattern.compile("(password|secret|token)$");
    private static final String SENSIBLE = "Mettez une valeur que ce réglage peut prendre";

    private UnreadableValue() {}

    /** What Spring could not read. */
    public static Fault of(BindException unreadable) {
        return of(unreadable.getName().toString(), unreadable.getTarget().getType(), unreadable.getProperty());
    }

    static Fault of(String key, ResolvableType type, @Nullable ConfigurationProperty property) {
        Matcher reference = REFERENCE.matcher(value(property));
        if (reference.find()) {
            return nowhere(key, reference.group(), property);
        }
        Class<?> wanted = type.resolve(Object.class);
        Class<?> kind = type.hasGenerics()
                ? type.getGeneric(type.getGenerics().length - 1).resolve(Object.class)
                : wanted;
        // A text may be a secret; what is asked for as a number is none.
        String told = kind == String.class || property == null ? "" : " « " + value(property) + " »";
        return Fault.setting(key, "sa valeur" + told + " est illisible" + place(property), remedy(kind));
    }

    /** Of a text that still refers to another setting once Spring has replaced what it could. */
    static Optional<Fault> unresolved(String key, Object value, @Nullable ConfigurationProperty property) {
        Matcher reference = REFERENCE.matcher(value.toString());
        // What Spring left alone in a secret of the environment is part of the secret; a file means what it refers to.
        boolean isSecret = SECRET.matcher(key).find() && place(property).isEmpty();
        return !isSecret && (value instanceof String || value instanceof Path) && reference.find()
                ? Optional.of(nowhere(key, reference.group(), property))
                : Optional.empty();
    }

    private static Fault nowhere(String key, String reference, @Nullable ConfigurationProperty property) {
        return Fault.setting(
                key,
                "il se réfère à " + reference + ", que rien ne donne" + place(property),
                "Donnez cette variable, ou écrivez la valeur elle-même");
    }

    private static String value(@Nullable ConfigurationProperty property) {
        return property == null ? "" : String.valueOf(property.getValue());
    }

    private static String remedy(Class<?> kind) {
        if (kind.isEnum()) {
            return "Mettez une des valeurs possibles : "
                    + Stream.of(kind.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (kind == int.class || kind == long.class || kind == Integer.class || kind == Long.class) {
            return "Mettez un nombre entier";
        }
        if (kind == double.class || kind == Double.class) {
            return "Mettez un nombre, comme 0.10";
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return "Mettez true ou false";
        }
        if (kind == Duration.class) {
            return "Mettez une durée, comme 500ms, 30s ou 10m";
        }
        return kind == LocalDate.class ? "Mettez un jour, comme 2027-06-10" : SENSIBLE;
    }

    /** Such as {@code  (config/application.yml, ligne 12)}; empty when it comes from no file. */
    public static String place(@Nullable ConfigurationProperty property) {
        return Optional.ofNullable(property)
                .map(ConfigurationProperty::getOrigin)
                .flatMap(UnreadableValue::place)
                .orElse("");
    }

    private static Optional<String> place(Origin origin) {
        if (origin instanceof PropertySourceOrigin source && source.getOrigin() != null) {
            return place(source.getOrigin());
        }
        if (!(origin instanceof TextResourceOrigin text)
                || text.getResource() == null
                || text.getLocation() == null
                || !text.getResource().isFile()) {
            return Optional.empty();
        }
        try {
            return Optional.of(" (" + text.getResource().getFile() + ", ligne "
                    + (text.getLocation().getLine() + 1) + ")");
        } catch (IOException notOnDisk) {
            return Optional.empty();
        }
    }
}
