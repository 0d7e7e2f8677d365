package fr.passerelle.mappings.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedFrenchTest {

    @ParameterizedTest
    @CsvSource({"2012-03-17, 17_mars_2012", "2027-06-01, 1er_juin_2027", "2027-08-31, 31_août_2027"})
    void aDateDoesNotBreak(LocalDate day, String printed) {
        assertThat(PrintedFrench.date(day)).isEqualTo(printed.replace('_', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-06T21:59:59Z, 6 juin 2027 à 23 h 59 (heure de Paris)",
        "2027-06-06T22:00:00Z, 7 juin 2027 à 0 h 00 (heure de Paris)",
        "2027-01-05T09:05:00Z, 5 janvier 2027 à 10 h 05 (heure de Paris)"
    })
    void theTimeIsThatOfParis(Instant at, String printed) {
        assertThat(PdfReading.plain(PrintedFrench.moment(at))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "999, 999", "1000, 1_000", "1024, 1_024"})
    void thousandsStandApart(int number, String printed) {
        assertThat(PrintedFrench.figure(number)).isEqualTo(printed.replace('_', '\u202F'));
    }

    @Test
    void ourWordsHaveTheMarksOfPrint() {
        assertThat(PrintedFrench.printed("l'eau : « vive » ; d'ici"))
                .isEqualTo("l’eau\u00A0: «\u00A0vive\u00A0»\u00A0; d’ici");
    }
}
