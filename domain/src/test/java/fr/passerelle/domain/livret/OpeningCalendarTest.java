package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.domain.school.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningCalendarTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @ParameterizedTest
    @CsvSource({
        "2027-06-06T23:59:59, false",
        "2027-06-07T00:00:00, true",
        "2027-07-31T23:59:59, true",
        "2027-08-01T00:00:00, false",
        "2026-09-01T08:00:00, false",
        "2027-01-01T00:00:00, false",
        "2026-06-07T00:00:00, true",
    })
    void itOpensOnTheSeventhOfJuneAtMidnightInParisUntilTheEndOfTheYear(LocalDateTime inParis, boolean open) {
        assertThat(new OpeningCalendar(Map.of()).isOpen(paris(inParis))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-06T21:59:59Z, false", "2027-06-06T22:00:00Z, true"})
    void theZoneOfTheMachineDoesNotMatter(Instant instant, boolean open) {
        assertThat(new OpeningCalendar(Map.of()).isOpen(instant)).isEqualTo(open);
    }

    @Test
    void anotherDayCanBeSetForOneYear() {
        OpeningCalendar calendar = new OpeningCalendar(Map.of(YEAR, LocalDate.of(2027, 5, 24)));

        assertThat(calendar.openingDay(YEAR)).isEqualTo(LocalDate.of(2027, 5, 24));
        assertThat(calendar.openingDay(YEAR.next())).isEqualTo(LocalDate.of(2028, 6, 7));
        assertThat(calendar.isOpen(paris(LocalDateTime.of(2027, 5, 23, 23, 59, 59))))
                .isFalse();
        assertThat(calendar.isOpen(paris(LocalDateTime.of(2027, 5, 24, 0, 0)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-07", "2026-07-31", "2027-08-01"})
    void anOpeningDayOutsideItsYearIsAMistake(LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningCalendar(Map.of(YEAR, day)))
                .withMessageContaining("2026-2027")
                .withMessageContaining(day.toString());
    }

    private static Instant paris(LocalDateTime time) {
        return time.atZone(SchoolYear.PARIS).toInstant();
    }
}
