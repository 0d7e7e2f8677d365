package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolYearTest {

    @ParameterizedTest
    @CsvSource({"2026-07-31, 2025", "2026-08-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026", "2027-07-31, 2026"})
    void aDayBelongsToTheYearOfItsLastAugust(LocalDate day, int start) {
        assertThat(SchoolYear.of(day)).isEqualTo(new SchoolYear(start));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31T21:59:59Z, 2025", "2026-07-31T22:00:00Z, 2026"})
    void anInstantIsReadInParis(Instant instant, int start) {
        assertThat(SchoolYear.at(instant)).isEqualTo(new SchoolYear(start));
    }

    @Test
    void itsLabelNamesBothCivilYears() {
        assertThat(new SchoolYear(2026).label()).isEqualTo("2026-2027");
    }

    @Property
    void yearsFollowEachOtherWithoutGapNorOverlap(@ForAll @IntRange(min = 1990, max = 2100) int start) {
        SchoolYear year = new SchoolYear(start);

        assertThat(SchoolYear.of(year.firstDay())).isEqualTo(year);
        assertThat(SchoolYear.of(year.next().firstDay().minusDays(1))).isEqualTo(year);
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year).isLessThan(year.next());
    }
}
