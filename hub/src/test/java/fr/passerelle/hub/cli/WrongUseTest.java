package fr.passerelle.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may get wrong before anything is started. */
class WrongUseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --port eighty",
                "nothing-of-the-kind",
                "demo",
                "check --jason file.xml",
                "recuperation --as-of",
                "recuperation 9990001X"
            })
    void wrongOptionsEndWithTheUsage(String words) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("passerelle").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    recuperation --as-of 2027-06-07              | Une date ne se donne qu'à une répétition
                    recuperation --dry-run --as-of 07/06/2027    | Date illisible : 07/06/2027
                    recuperation --dry-run --uai 123             | UAI mal formé : 123
                    recuperation --against data                  | se demande à une Passerelle en marche
                    recuperation --dry-run --against /nowhere    | n'est pas le dossier de données d'une Passerelle
                    recuperation --dry-run --against http://     | Adresse illisible
                    """)
    void aRecuperationThatCannotBeMeantIsToldInASentence(String words, String sentence) {
        CommandRun run = CommandRun.of((Object[]) words.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("passerelle : ").contains(sentence);
    }

    @Test
    void aMisspeltOptionIsToldTheRightOne() {
        CommandRun run = CommandRun.of("serve", "--prt", "3");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("--prt").contains("--port");
    }

    @Test
    void noCommandAtAllIsAWrongUse() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("serve").contains("check").contains("recuperation");
    }
}
