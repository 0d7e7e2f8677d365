package fr.passerelle.hub.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from telling a failed start in its own words: the command line does, once, in French. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ToldByTheCommand implements SpringBootExceptionReporter {

    /** As Spring calls it. */
    ToldByTheCommand(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return true;
    }
}
