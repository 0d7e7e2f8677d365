package fr.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.Passerelle;
import fr.passerelle.hub.cli.CommandRun;
import fr.passerelle.hub.cli.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {

    private static final List<String> ENGLISH_WORDS =
            List.of("Usage:", "Show ", "Print ", " the ", "Commands:", "default:", "Exit codes", "Folder ", "School ");

    @ParameterizedTest
    @ValueSource(strings = {"hub/cli", "demo", "bench"})
    void frenchAndEnglishHaveTheSameKeys(String folder) throws IOException {
        Properties english = bundle(folder + "/help.properties");
        Properties french = bundle(folder + "/help_fr.properties");

        assertThat(french.stringPropertyNames()).containsAll(english.stringPropertyNames());
        assertThat(french.stringPropertyNames())
                .filteredOn(key -> key.startsWith("passerelle."))
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(french.values()).doesNotContainAnyElementsOf(english.values());
    }

    @Test
    void demoAcademyAndBenchAreFoundWhereTheirLibrariesAre() {
        assertThat(Passerelle.commandLine().getSubcommands())
                .containsOnlyKeys("serve", "check", "recuperation", "help", "demo", "generate", "bench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench gar", "bench", "generate --seed seven --out x", "demo surplus"})
    void wrongOptionsEndWithTheUsage(String words) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("passerelle").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyOptionAndParameterIsExplained(String language) {
        Locale usual = Locale.getDefault();
        List<String> silent = new ArrayList<>();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            for (CommandLine command : everyCommand(Passerelle.commandLine())) {
                for (ArgSpec argument : command.getCommandSpec().args()) {
                    if (String.join("", argument.description()).isBlank()) {
                        silent.add(command.getCommandName() + " " + argument);
                    }
                }
            }
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "demo --help",
                "serve --help",
                "check --help",
                "generate --help",
                "recuperation --help",
                "bench --help",
                "help help"
            })
    void theHelpOfAFrenchMachineIsFrench(String words) {
        CommandRun run = CommandRun.in(Locale.FRANCE, (Object[]) words.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Utilisation : passerelle").doesNotContain(ENGLISH_WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "demo --help",
                "serve --help",
                "check --help",
                "generate --help",
                "recuperation --help",
                "bench --help",
                "help help"
            })
    void theHelpOfAnyOtherMachineIsEnglish(String words) {
        CommandRun run = CommandRun.in(Locale.GERMANY, (Object[]) words.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: passerelle").doesNotContain("Utilisation", "établissement");
    }

    @Test
    void theExitCodesAreTold() {
        assertThat(CommandRun.in(Locale.FRANCE, "--help").out())
                .contains("Codes de sortie :", "0   tout va bien", "3   un système");
        assertThat(CommandRun.in(Locale.ENGLISH, "--help").out()).contains("Exit codes:", "0   well", "3   an outside");
    }

    @Test
    void theCommandHelpTellsAboutItself() {
        assertThat(CommandRun.in(Locale.ENGLISH, "help", "help").out())
                .contains("Tells how to use a command.")
                .doesNotContain("the hub between");
    }

    private static List<CommandLine> everyCommand(CommandLine root) {
        List<CommandLine> all = new ArrayList<>(List.of(root));
        all.addAll(root.getSubcommands().values());
        return all;
    }

    private static Properties bundle(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Passerelle.class.getResourceAsStream("/fr/passerelle/" + name))) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
