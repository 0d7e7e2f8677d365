package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.hub.settings.AllSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/** Reads settings as Spring will, but goes on after a value that nobody can read: it counts as not given, and is told. */
final class SettingsReader {

    private final Binder binder;
    private final List<Fault> unreadable = new ArrayList<>();
    private final BindHandler keeping = new AbstractBindHandler() {
        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
            unreadable.add(UnreadableValue.of(name.toString(), target.getType(), context.getConfigurationProperty()));
            return null;
        }

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            UnreadableValue.unresolved(name.toString(), result, context.getConfigurationProperty())
                    .ifPresent(unreadable::add);
            return result;
        }
    };

    SettingsReader(Environment environment) {
        this.binder = Binder.get(environment);
    }

    AllSettings ours() {
        return AllSettings.of(this::part);
    }

    private <T> T part(Class<T> type) {
        return binder.bindOrCreate(AllSettings.prefix(type), Bindable.of(type), keeping);
    }

    <T> Optional<T> read(String key, Class<T> type) {
        return Optional.ofNullable(binder.bind(key, Bindable.of(type), keeping).orElse(null));
    }

    /** What could not be read so far. */
    List<Fault> unreadable() {
        return List.copyOf(unreadable);
    }
}
