package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {

    private static final SchoolCalendar NOUMEA = SchoolCalendar.ofAcademy("Nouvelle-Calédonie");

    @ParameterizedTest
    @CsvSource({
        "9990001, , Europe/Paris, AUGUST, ''",
        "9990001, Rennes, Europe/Paris, AUGUST, rennes",
        "9990001, Académie de Rennes, Europe/Paris, AUGUST, rennes",
        "9990001, Académie d'Orléans-Tours, Europe/Paris, AUGUST, orleans-tours",
        "9990001, Polynésie française, Pacific/Tahiti, AUGUST, polynesie-francaise",
        "9990001, Vice-rectorat de Tahiti, Pacific/Tahiti, AUGUST, polynesie-francaise",
        "9990001, NOUVELLE-CALEDONIE, Pacific/Noumea, JANUARY, nouvelle-caledonie",
        "9990001, Vice-rectorat de la Nouvelle Calédonie, Pacific/Noumea, JANUARY, nouvelle-caledonie",
        "9990001, Wallis-et-Futuna, Pacific/Wallis, JANUARY, wallis-et-futuna",
        "9990001, La Réunion, Indian/Reunion, AUGUST, la-reunion",
        "9990001, Martinique, America/Martinique, AUGUST, martinique",
        "9990001, Saint-Pierre-et-Miquelon, America/Miquelon, AUGUST, saint-pierre-et-miquelon",
        "9710001, , America/Guadeloupe, AUGUST, guadeloupe",
        "9720001, , America/Martinique, AUGUST, martinique",
        "9730001, , America/Cayenne, AUGUST, guyane",
        "9740001, Réunion, Indian/Reunion, AUGUST, la-reunion",
        "9750001, , America/Miquelon, AUGUST, saint-pierre-et-miquelon",
        "9760001, , Indian/Mayotte, AUGUST, mayotte",
        "9830001, , Pacific/Noumea, JANUARY, nouvelle-caledonie",
        "9840001, , Pacific/Tahiti, AUGUST, polynesie-francaise",
        "9860001, , Pacific/Wallis, JANUARY, wallis-et-futuna"
    })
    void aSchoolLivesInTheTimeOfItsAcademyElseOfItsDepartment(
            int number, @Nullable String academy, ZoneId zone, Month begins, String name) {
        assertThat(SchoolCalendar.of(Uai.ofNumber(number), academy)).isEqualTo(new SchoolCalendar(name, zone, begins));
    }

    @ParameterizedTest
    @CsvSource({
        "9999, false",
        "19999, true",
        "959999, true",
        "969999, false",
        "6209999, true",
        "7209999, true",
        "9719999, false",
        "9839999, false",
        "9990001, false"
    })
    void onlyADepartmentOfTheMainlandOrOfCorsicaLeavesNoDoubtAboutTheTime(int number, boolean sure) {
        assertThat(SchoolCalendar.isSurelyMetropolitan(Uai.ofNumber(number))).isEqualTo(sure);
    }

    @Test
    void everyTimeInWhichSchoolsLiveIsListedOnce() {
        assertThat(SchoolCalendar.all())
                .contains(SchoolCalendar.METROPOLITAN, NOUMEA)
                .extracting(SchoolCalendar::zone)
                .containsAll(SchoolCalendar.zones());
    }

    @Test
    void withoutADirectoryTheUaiTellsAndWhatIsNoneIsOfParis() {
        assertThat(SchoolCalendar.ofText(Uai.ofNumber(9830001).value())).isEqualTo(NOUMEA);
        assertThat(SchoolCalendar.ofText("no school")).isEqualTo(SchoolCalendar.METROPOLITAN);
        assertThat(SchoolCalendar.ofText(null)).isEqualTo(SchoolCalendar.METROPOLITAN);
    }

    @ParameterizedTest
    @CsvSource({
        "Rennes, 2026-07-31, 2025",
        "Rennes, 2026-08-01, 2026",
        "Rennes, 2026-12-31, 2026",
        "Rennes, 2027-01-01, 2026",
        "Rennes, 2027-07-31, 2026",
        "La Réunion, 2027-07-31, 2026",
        "Polynésie française, 2026-08-01, 2026",
        "Nouvelle-Calédonie, 2026-02-16, 2026",
        "Nouvelle-Calédonie, 2026-07-31, 2026",
        "Nouvelle-Calédonie, 2026-12-31, 2026",
        "Nouvelle-Calédonie, 2027-01-01, 2027",
        "Wallis-et-Futuna, 2026-08-01, 2026",
        "Wallis-et-Futuna, 2026-12-18, 2026"
    })
    void aDayBelongsToTheYearThatRunsAtTheSchool(String academy, LocalDate day, int start) {
        assertThat(SchoolCalendar.ofAcademy(academy).yearOf(day)).isEqualTo(new SchoolYear(start));
    }

    @ParameterizedTest
    @CsvSource({
        "Rennes, 2026-07-31T21:59:59Z, 2025",
        "Rennes, 2026-07-31T22:00:00Z, 2026",
        "Nouvelle-Calédonie, 2026-12-31T12:59:59Z, 2026",
        "Nouvelle-Calédonie, 2026-12-31T13:00:00Z, 2027",
        "Martinique, 2026-08-01T03:59:59Z, 2025",
        "Martinique, 2026-08-01T04:00:00Z, 2026"
    })
    void anInstantIsReadInTheTimeOfTheSchool(String academy, Instant instant, int start) {
        assertThat(SchoolCalendar.ofAcademy(academy).yearAt(instant)).isEqualTo(new SchoolYear(start));
    }

    @Test
    void aYearFromFebruaryToDecemberIsNamedByOneCivilYear() {
        assertThat(SchoolCalendar.METROPOLITAN.label(new SchoolYear(2026))).isEqualTo("2026-2027");
        assertThat(NOUMEA.label(new SchoolYear(2026))).isEqualTo("2026");
        assertThat(NOUMEA.firstDay(new SchoolYear(2026))).isEqualTo("2026-01-01");
        assertThat(NOUMEA.lastDay(new SchoolYear(2026))).isEqualTo("2026-12-31");
        assertThat(NOUMEA.begin(LocalDate.of(2026, 11, 7))).isEqualTo("2026-11-06T13:00:00Z");
    }

    @Test
    void eachZoneIsNamedOnceParisFirst() {
        assertThat(SchoolCalendar.zones())
                .doesNotHaveDuplicates()
                .startsWith(SchoolYear.PARIS)
                .contains(ZoneId.of("Pacific/Noumea"), ZoneId.of("America/Guadeloupe"));
    }

    @Property
    void yearsFollowEachOtherWithoutGapNorOverlap(
            @ForAll @IntRange(min = 1990, max = 2100) int start, @ForAll boolean south) {
        SchoolCalendar calendar = south ? NOUMEA : SchoolCalendar.METROPOLITAN;
        SchoolYear year = new SchoolYear(start);

        assertThat(calendar.yearOf(calendar.firstDay(year))).isEqualTo(year);
        assertThat(calendar.yearOf(calendar.lastDay(year))).isEqualTo(year);
        assertThat(calendar.lastDay(year).plusDays(1)).isEqualTo(calendar.firstDay(year.next()));
    }
}
