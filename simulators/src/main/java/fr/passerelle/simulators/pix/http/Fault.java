package fr.passerelle.simulators.pix.http;

import java.time.Duration;

/** A way for a simulated partner to fail on demand. */
public sealed interface Fault {

    /** The call has no effect and is answered with an HTTP status, e.g. 503. */
    record Status(int code) implements Fault {}

    /** The call is served, after a while. */
    record Delay(Duration duration) implements Fault {}

    /** The call has its effect, but the connection is closed in the middle of the answer. */
    record Cut() implements Fault {}

    /** The call has no effect and is answered 200 with something that is not JSON, as a proxy in the way would. */
    record Garbage() implements Fault {}
}
