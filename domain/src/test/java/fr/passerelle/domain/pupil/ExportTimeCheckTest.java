package fr.passerelle.domain.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.verdict.Finding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTimeCheckTest {

    /** The new year begins on the first of August in Paris, two hours before it does so in UTC. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,    -,                   2026-11-22T08:00:00Z, -",
                "2026, -,                   2026-11-22T08:00:00Z, -",
                "2026, 2026-09-21T19:31:07, 2026-11-22T08:00:00Z, -",
                "2026, 2025-09-21T19:31:07, 2026-11-22T08:00:00Z, -",
                "2025, -,                   2026-11-22T08:00:00Z, SCHOOL_YEAR_NOT_CURRENT",
                "2025, 2026-12-24T08:00:00, 2026-11-22T08:00:00Z, SCHOOL_YEAR_NOT_CURRENT",
                "2027, -,                   2026-11-22T08:00:00Z, EXPORT_FROM_THE_FUTURE",
                "2026, 2026-11-23T09:00:00, 2026-11-22T08:00:00Z, -",
                "2026, 2026-11-23T09:00:01, 2026-11-22T08:00:00Z, EXPORT_FROM_THE_FUTURE",
                "-,    2026-11-23T09:00:01, 2026-11-22T08:00:00Z, EXPORT_FROM_THE_FUTURE",
                "2026, -,                   2027-07-31T21:59:59Z, -",
                "2027, -,                   2027-07-31T21:59:59Z, EXPORT_FROM_THE_FUTURE",
                "2026, -,                   2027-07-31T22:00:00Z, SCHOOL_YEAR_NOT_CURRENT",
                "2027, -,                   2027-07-31T22:00:00Z, -"
            })
    void anExportIsOfTheYearThatRunsAndStampedNoLaterThanTomorrow(
            @Nullable Integer year, @Nullable LocalDateTime stampedAt, Instant now, @Nullable String code) {
        assertThat(check(year, stampedAt, now).map(finding -> finding.verdict().code()))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void theFindingTellsTheYearOrTheStamp() {
        Instant now = Instant.parse("2026-11-22T08:00:00Z");

        assertThat(check(2025, null, now).map(Finding::detail)).contains("2025-2026");
        assertThat(check(2026, LocalDateTime.parse("2026-12-24T19:31:07"), now).map(Finding::detail))
                .contains("export du 24 décembre 2026 à 19 h 31");
    }

    private static Optional<Finding> check(@Nullable Integer year, @Nullable LocalDateTime stampedAt, Instant now) {
        return ExportTimeCheck.of(
                year == null ? null : new SchoolYear(year), stampedAt, SchoolCalendar.METROPOLITAN, now);
    }
}
