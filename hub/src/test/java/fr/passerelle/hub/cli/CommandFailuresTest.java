package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.UnusableSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class CommandFailuresTest {

    private final StringWriter err = new StringWriter();

    @Test
    void whatAPersonCanMendLeavesNoStackTrace() {
        int code = failWith(new Trouble(ExitCode.WRONG_USE, "Rien à faire ainsi."));

        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString().lines()).containsExactly("passerelle : Rien à faire ainsi.");
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
    void severalSentencesAreAsManyLines() {
        UnusableSetting both = new UnusableSetting(List.of(
                Fault.outside("server.port", "le port 8080 est déjà pris", "Choisissez-en un autre"),
                Fault.setting("passerelle.consumers", "0 est trop petit", "Mettez 1 ou plus")));

        assertThat(failWith(new IllegalStateException("no bean", both))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "passerelle : Le réglage server.port (SERVER_PORT) : le port 8080 est déjà pris."
                                + " Choisissez-en un autre.",
                        "passerelle : Le réglage passerelle.consumers (PASSERELLE_CONSUMERS) : 0 est trop petit."
                                + " Mettez 1 ou plus.");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, refuse l'utilisateur ou son mot de passe",
        "3D000, n'existe pas sur le serveur",
        "08001, ne répond pas",
        "42501, refuse ce droit",
        "53300, n'accepte plus de connexion",
        "53100, n'a plus de place",
        "57P03, démarre ou s'arrête"
    })
    void whatADatabaseRefusesIsASentence(String state, String sentence) {
        assertThat(failWith(new IllegalStateException("no pool", new SQLException("FATAL", state))))
                .isEqualTo(ExitCode.OUTSIDE_FAILED);
        assertThat(err.toString())
                .startsWith("passerelle : ")
                .contains(sentence)
                .hasLineCount(1);
    }

    @Test
    void aFaultOfOurOwnSqlIsNone() throws IOException {
        failWith(new SQLException("syntax error", "42601"));

        assertThat(err.toString()).contains("La commande a échoué : SQLException (syntax error)");
        Files.delete(trace());
    }

    @Test
    void whatNobodyForesawIsToldAndItsStackTraceKeptInAFile() throws IOException {
        assertThat(failWith(new IllegalStateException("surprise"))).isEqualTo(ExitCode.OUTSIDE_FAILED);

        assertThat(err.toString())
                .contains("La commande a échoué : IllegalStateException (surprise)")
                .hasLineCount(1);
        assertThat(trace())
                .content()
                .contains("IllegalStateException: surprise", "\tat fr.passerelle.hub.cli.CommandFailuresTest");
        Files.delete(trace());
    }

    private Path trace() {
        Matcher told = Pattern.compile("dans (\\S+) :").matcher(err.toString());
        assertThat(told.find()).isTrue();
        return Path.of(told.group(1));
    }

    private int failWith(Exception failure) {
        CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
        return new CommandFailures().handleExecutionException(failure, command, command.parseArgs());
    }
}
