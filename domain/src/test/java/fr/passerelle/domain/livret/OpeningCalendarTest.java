package fr.passerelle.domain.livret;

import static fr.passerelle.domain.school.SchoolCalendar.METROPOLITAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.domain.school.SchoolCalendar;
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
    private static final SchoolCalendar SOUTH = SchoolCalendar.ofAcademy("Nouvelle-Calédonie");

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
        assertThat(new OpeningCalendar(Map.of()).isOpen(METROPOLITAN, paris(inParis)))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-06T21:59:59Z, false", "2027-06-06T22:00:00Z, true"})
    void theZoneOfTheMachineDoesNotMatter(Instant instant, boolean open) {
        assertThat(new OpeningCalendar(Map.of()).isOpen(METROPOLITAN, instant)).isEqualTo(open);
    }

    @Test
    void anotherDayCanBeSetForOneYear() {
        OpeningCalendar calendar = new OpeningCalendar(Map.of(YEAR, LocalDate.of(2027, 5, 24)));

        assertThat(calendar.openingDay(METROPOLITAN, YEAR)).isEqualTo(LocalDate.of(2027, 5, 24));
        assertThat(calendar.openingDay(METROPOLITAN, YEAR.next())).isEqualTo(LocalDate.of(2028, 6, 7));
        assertThat(calendar.isOpen(METROPOLITAN, paris(LocalDateTime.of(2027, 5, 23, 23, 59, 59))))
                .isFalse();
        assertThat(calendar.isOpen(METROPOLITAN, paris(LocalDateTime.of(2027, 5, 24, 0, 0))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-07", "2026-07-31", "2027-08-01"})
    void anOpeningDayOutsideItsYearIsAMistake(LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningCalendar(Map.of(YEAR, day)))
                .withMessageContaining("2026-2027")
                .withMessageContaining(day.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Nouvelle-Calédonie, 2026-11-06T12:59:59Z, false",
        "Nouvelle-Calédonie, 2026-11-06T13:00:00Z, true",
        "Nouvelle-Calédonie, 2026-12-31T12:59:59Z, true",
        "Nouvelle-Calédonie, 2026-12-31T13:00:00Z, false",
        "Nouvelle-Calédonie, 2026-06-30T08:00:00Z, false",
        "Guadeloupe, 2027-06-07T03:59:59Z, false",
        "Guadeloupe, 2027-06-07T04:00:00Z, true",
        "La Réunion, 2027-06-06T20:00:00Z, true"
    })
    void overseasItOpensAtTheMidnightOfThePlaceInTheYearOfThePlace(String academy, Instant instant, boolean open) {
        assertThat(new OpeningCalendar(Map.of()).isOpen(SchoolCalendar.ofAcademy(academy), instant))
                .isEqualTo(open);
    }

    @Test
    void aDayOfAnAcademyGoesBeforeTheDayOfAllAndConcernsNoOther() {
        OpeningCalendar calendar = new OpeningCalendar(
                Map.of(YEAR, LocalDate.of(2027, 6, 1)),
                Map.of(
                        "rennes",
                        Map.of(YEAR, LocalDate.of(2027, 6, 3)),
                        "nouvelle-caledonie",
                        Map.of(YEAR, LocalDate.of(2026, 11, 16))));

        assertThat(calendar.openingDay(SchoolCalendar.ofAcademy("Rennes"), YEAR))
                .isEqualTo("2027-06-03");
        assertThat(calendar.openingDay(SchoolCalendar.ofAcademy("Lille"), YEAR)).isEqualTo("2027-06-01");
        assertThat(calendar.openingDay(SOUTH, YEAR)).isEqualTo("2026-11-16");
        assertThat(calendar.openingDay(SchoolCalendar.ofAcademy("Wallis-et-Futuna"), YEAR))
                .isEqualTo("2026-11-07");
    }

    @Test
    void theDayOfAYearFromFebruaryToDecemberIsSettledOnceItIsGiven() {
        OpeningCalendar calendar =
                new OpeningCalendar(Map.of(), Map.of("nouvelle-caledonie", Map.of(YEAR, LocalDate.of(2026, 11, 16))));

        assertThat(calendar.isSettled(SOUTH, YEAR)).isTrue();
        assertThat(calendar.isSettled(SOUTH, YEAR.next())).isFalse();
        assertThat(calendar.isSettled(METROPOLITAN, YEAR)).isTrue();
    }

    @Test
    void anOpeningDayOutsideTheYearOfItsAcademyIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningCalendar(
                        Map.of(), Map.of("nouvelle-caledonie", Map.of(YEAR, LocalDate.of(2027, 6, 7)))))
                .withMessageContaining("school year 2026");
    }

    private static Instant paris(LocalDateTime time) {
        return time.atZone(SchoolYear.PARIS).toInstant();
    }
}
