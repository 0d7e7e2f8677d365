package fr.passerelle.routes.frame;

import fr.passerelle.routes.frame.Steps.Step;
import org.apache.camel.Exchange;
import org.apache.camel.model.ProcessorDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are given what was opened and what Camel read of it: null when it could not, which is no failure.
 *
 * @param <T> what was opened
 * @param <C> what Camel reads
 */
public final class Parsed<T, C> {

    private static final String OPENED = "passerelleOpened";

    /** A step that makes something of both. */
    @FunctionalInterface
    public interface BothStep<T, C, R> {
        R take(T opened, @Nullable C read) throws Exception;
    }

    /** A step that is given both, and after which there is nothing more to do. */
    @FunctionalInterface
    public interface LastBothStep<T, C> {
        void take(T opened, @Nullable C read) throws Exception;
    }

    private final ProcessorDefinition<?> route;

    Parsed(ProcessorDefinition<?> route) {
        this.route = route;
    }

    static <T> void begin(Exchange exchange, Step<? super T, ?> open) throws Exception {
        T opened = Steps.given(exchange);
        exchange.setProperty(OPENED, opened);
        exchange.getMessage().setBody(open.take(opened));
    }

    public <R> Steps<R> step(String id, BothStep<? super T, ? super C, ? extends R> step) {
        route.process(Steps.whole(
                        exchange -> exchange.getMessage().setBody(step.take(opened(exchange), Steps.given(exchange)))))
                .id(id);
        return Steps.of(route);
    }

    public void end(String id, LastBothStep<? super T, ? super C> step) {
        route.process(Steps.whole(exchange -> step.take(opened(exchange), Steps.given(exchange))))
                .id(id);
    }

    @SuppressWarnings("unchecked")
    private static <T> T opened(Exchange exchange) {
        return (T) exchange.getProperty(OPENED);
    }
}
