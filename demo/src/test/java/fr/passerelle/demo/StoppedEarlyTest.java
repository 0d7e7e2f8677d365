package fr.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.hub.cli.ExitCode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year may be stopped at any date: what is expected is what can be known by then. */
class StoppedEarlyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-12T06:00:00Z", "2027-05-19T06:00:00Z"})
    void atAnyDateEveryPupilIsAsExpected(Instant asOf) {
        asExpected(Played.until(asOf, 1, folder));
    }

    @Test
    void aYearMayBePlayedInSittingsThatNeverGoBack() {
        for (String asOf : new String[] {"2026-05-26T07:00:00Z", "2026-11-18T07:00:00Z", "2027-03-16T07:00:00Z"}) {
            asExpected(Played.until(Instant.parse(asOf), 1, folder));
        }

        Played back = Played.until(Instant.parse("2026-11-18T07:00:00Z"), 1, folder);
        assertThat(back.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(back.out()).contains("est déjà joué jusqu'à 2027-03-16").doesNotContain("Différence");

        Played eve = asExpected(Played.until(Instant.parse("2027-06-06T21:59:59Z"), 1, folder));
        assertThat(eve.lines("LSU : "))
                .containsExactly("LSU : la récupération n'est pas encore ouverte, établissements priés d'attendre : 1");
        assertThat(eve.out()).doesNotContain("Récupération LSU, ");

        Played june = asExpected(Played.until(Instant.parse("2027-06-20T10:00:00Z"), 1, folder));
        assertThat(june.lines("LSU : établissements qui ont demandé : 1, ")).hasSize(1);
        assertThat(june.out()).contains("Récupération LSU, ");
    }

    private static Played asExpected(Played year) {
        assertThat(year.differences()).isEmpty();
        assertThat(year.code()).as(year.out()).isZero();
        assertThat(year.asExpected()).isEqualTo(year.pupils()).isPositive();
        return year;
    }
}
