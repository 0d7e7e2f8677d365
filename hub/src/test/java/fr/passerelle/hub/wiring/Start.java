package fr.passerelle.hub.wiring;

import fr.passerelle.hub.cli.CommandFailures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The beginning of a start: settings, and one part of the wiring. */
final class Start {

    private final ApplicationContextRunner runner;

    private Start(ApplicationContextRunner runner) {
        this.runner = runner;
    }

    static Start of(Class<?> wiring) {
        return new Start(new ApplicationContextRunner()
                .withUserConfiguration(wiring)
                .withBean(Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    /** @param settings such as {@code passerelle.data=/srv} */
    Start with(String... settings) {
        return new Start(runner.withPropertyValues(settings));
    }

    /** The bean that the wiring makes. */
    <T> void andThen(Class<T> bean, Consumer<T> looked) {
        runner.run(context -> looked.accept(context.getBean(bean)));
    }

    /** What a person reads on the terminal, without the stack trace of the log. */
    String refusal() {
        StringWriter err = new StringWriter();
        runner.run(context -> tell(context, err));
        return err.toString().strip();
    }

    private static void tell(AssertableApplicationContext context, StringWriter err) {
        Throwable failure = context.getStartupFailure();
        if (failure == null) {
            throw new AssertionError("it starts");
        }
        CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
        new CommandFailures()
                .handleExecutionException(new IllegalStateException(failure), command, command.parseArgs());
    }
}
