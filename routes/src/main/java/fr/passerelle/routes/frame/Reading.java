package fr.passerelle.routes.frame;

import java.util.function.Consumer;
import org.apache.camel.model.ProcessorDefinition;

/**
 * How Camel reads something, in its own words. What is not readable is no failure: it is read as null, and gets its verdict
 * from the step that follows.
 *
 * @param camel goes from an S to a C
 * @param unreadable what Camel throws then
 * @param <S> what it begins with
 * @param <C> what it gives
 */
public record Reading<S, C>(Consumer<ProcessorDefinition<?>> camel, Class<? extends Throwable>... unreadable) {

    @SafeVarargs
    public Reading {}
}
