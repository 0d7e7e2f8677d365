package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void whatAPersonCanMendLeavesNoStackTrace() {
        int code = failWith(new Trouble(ExitCode.WRONG_USE, "Rien à faire ainsi."));

        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString().lines()).containsExactly("passerelle : Rien à faire ainsi.");
        assertThat(log.list).isEmpty();
    }

    @Test
    void aTroubleFoundDeepDownKeepsItsExitCode() {
        Trouble deep = new Trouble(ExitCode.OUTSIDE_FAILED, "Le partenaire se tait.");

        assertThat(failWith(new IllegalStateException("no bean", deep))).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(err.toString()).startsWith("passerelle : Le partenaire se tait.");
    }

    @Test
    void aFullDiskIsNamed() {
        assertThat(failWith(new java.io.IOException("No space left on device"))).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(err.toString()).startsWith("passerelle : Le disque est plein");
    }

    @Test
    void aRefusedAccessIsNamed() {
        assertThat(failWith(new AccessDeniedException("/var/elsewhere"))).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(err.toString()).startsWith("passerelle : Accès refusé à /var/elsewhere");
    }

    @Test
    void whatNobodyForesawIsToldAndItsStackTraceKept() {
        assertThat(failWith(new IllegalStateException("surprise"))).isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(err.toString()).contains("La commande a échoué : surprise").contains("journal");
        assertThat(log.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getThrowableProxy().getMessage()).isEqualTo("surprise"));
    }

    private int failWith(Exception failure) {
        CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
        return new Failures().handleExecutionException(failure, command, command.parseArgs());
    }
}
