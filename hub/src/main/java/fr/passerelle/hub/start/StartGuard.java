package fr.passerelle.hub.start;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Stands before a start: once Spring has read the settings, and before it does anything with them, everything is checked.
 * A start that fails later leaves nothing but its exception.
 */
public final class StartGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private final SpringApplication application;
    private final StartChecks checks;
    private final StartLog log = new StartLog();
    private volatile boolean onlyChecks;
    private volatile @Nullable Path data;

    /** @param variables of the environment */
    public StartGuard(SpringApplication application, Map<String, String> variables) {
        this.application = application;
        this.checks = new StartChecks(variables);
        application.addListeners(this);
        application.addInitializers(context -> log.hold());
    }

    /** @throws FailedStart when something keeps the hub from starting; nothing of it runs any more */
    public ConfigurableApplicationContext run(String... arguments) {
        try {
            ConfigurableApplicationContext started = application.run(arguments);
            log.release();
            return started;
        } catch (RuntimeException | Error e) {
            throw new FailedStart(data, log.give(), e);
        }
    }

    /** Checks as a start does, and starts nothing. @throws FailedStart as {@link #run} */
    public void check(String... arguments) {
        onlyChecks = true;
        try {
            application.run(arguments);
        } catch (SpringApplication.AbandonedRunException passed) {
            return; // What Spring offers to leave a run silently.
        } catch (RuntimeException e) {
            throw new FailedStart(data, log.give(), e);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        checks.pass(event.getEnvironment());
        data = new SettingsReader(event.getEnvironment()).ours().hub().data();
        if (onlyChecks) {
            throw new SpringApplication.AbandonedRunException();
        }
    }

    /** Before the log has a file. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
