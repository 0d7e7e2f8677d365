package fr.passerelle.routes.frame;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.ExpressionBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.TryDefinition;

/**
 * What a route does with what it took, one named step after the other. A step is a method that knows no Camel: it is given
 * what the step before it made. That they fit is checked by the compiler, not by the night.
 *
 * @param <T> what the last step made
 */
public final class Steps<T> {

    private static final String PARTS = "passerelleParts";

    /** A step that makes something of what it is given. */
    @FunctionalInterface
    public interface Step<T, R> {
        R take(T given) throws Exception;
    }

    /** A step after which there is nothing more to do. */
    @FunctionalInterface
    public interface LastStep<T> {
        void take(T given) throws Exception;
    }

    private final ProcessorDefinition<?> route;

    private Steps(ProcessorDefinition<?> route) {
        this.route = route;
    }

    /** Goes on with a route whose messages bear a T already. */
    static <T> Steps<T> of(ProcessorDefinition<?> route) {
        return new Steps<>(route);
    }

    /** Begins a route whose messages bear nothing, as those of a clock. */
    public static <T> Steps<T> begin(ProcessorDefinition<?> route, String id, Callable<? extends T> step) {
        route.process(whole(exchange -> exchange.getMessage().setBody(step.call())))
                .id(id);
        return new Steps<>(route);
    }

    /** @param id names the step in traces, in English */
    public <R> Steps<R> step(String id, Step<? super T, ? extends R> step) {
        route.process(whole(exchange -> exchange.getMessage().setBody(step.take(given(exchange)))))
                .id(id);
        return new Steps<>(route);
    }

    /** The steps that follow are done for each part, in their order; one that fails keeps no other from its turn, and fails all in the end. */
    public <P> Steps<P> each(String id, Step<? super T, ? extends Iterable<P>> parts) {
        return new Steps<>(split(parts).id(id));
    }

    /** The steps that follow are done for each part, in their order, until one fails. */
    public <P> Steps<P> eachUntilOneFails(String id, Step<? super T, ? extends Iterable<P>> parts) {
        return new Steps<>(split(parts).stopOnException().id(id));
    }

    private SplitDefinition split(Step<? super T, ? extends Iterable<?>> parts) {
        route.process(whole(exchange -> exchange.setProperty(PARTS, parts.take(given(exchange)))));
        return route.split(ExpressionBuilder.exchangePropertyExpression(PARTS));
    }

    /** Nothing more is done with what is not wanted. */
    public Steps<T> onlyIf(Predicate<? super T> wanted) {
        return new Steps<>(route.filter(exchange -> wanted.test(given(exchange))));
    }

    /** Opens what the last step made, and lets Camel read it; see {@link Reading}. */
    public <S, C> Parsed<T, C> parse(String id, Step<? super T, ? extends S> open, Reading<S, C> reading) {
        TryDefinition attempt = route.doTry();
        attempt.process(whole(exchange -> Parsed.begin(exchange, open))).id(id);
        reading.camel().accept(attempt);
        attempt.doCatch(reading.unreadable())
                .process(exchange -> exchange.getMessage().setBody(null));
        return new Parsed<>(route);
    }

    /** Where Camel itself does the work, in its own words; the next step is given what the last one made. */
    public Steps<T> through(Consumer<ProcessorDefinition<?>> camel) {
        camel.accept(route);
        return this;
    }

    public void end(String id, LastStep<? super T> step) {
        route.process(whole(exchange -> step.take(given(exchange)))).id(id);
    }

    /** Camel lets an error of the machine through to the broker, which would try again: it is a failure like any other. */
    static Processor whole(Processor step) {
        return exchange -> {
            try {
                step.process(exchange);
            } catch (Error error) {
                exchange.setException(error);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <T> T given(Exchange exchange) {
        return (T) exchange.getMessage().getBody();
    }
}
