package fr.passerelle.console.server;

import java.util.function.LongSupplier;

/** What the waiting for a body is measured by: nanoseconds since whenever, of a clock that nobody sets. */
@FunctionalInterface
public interface BodyClock extends LongSupplier {}
