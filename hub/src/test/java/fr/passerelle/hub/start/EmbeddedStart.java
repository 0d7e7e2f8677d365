package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Mendable;
import fr.passerelle.hub.wiring.BrokerWiring;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The embedded broker alone, as the hub starts it. */
final class EmbeddedStart {

    private EmbeddedStart() {}

    /** What an operator is told; empty when it starts. */
    static String refusal(Path data) {
        AtomicReference<String> told = new AtomicReference<>("");
        new ApplicationContextRunner()
                .withUserConfiguration(BrokerWiring.class)
                .withConfiguration(AutoConfigurations.of(ArtemisAutoConfiguration.class))
                .withPropertyValues("spring.artemis.mode=embedded", "passerelle.data=" + data)
                .run(context -> {
                    for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                        if (cause instanceof Mendable mendable) {
                            told.set(mendable.getMessage());
                        } else if (cause.getCause() == null && told.get().isEmpty()) {
                            throw new AssertionError("no sentence for it", cause);
                        }
                    }
                });
        return told.get();
    }
}
