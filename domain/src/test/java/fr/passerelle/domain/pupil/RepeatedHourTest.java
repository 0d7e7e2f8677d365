package fr.passerelle.domain.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedHourTest {

    private static final Instant LATER = Instant.parse("2027-06-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-10-25T01:59:59, false",
        "Europe/Paris, 2026-10-25T02:00:00, true",
        "Europe/Paris, 2026-10-25T02:59:59, true",
        "Europe/Paris, 2026-10-25T03:00:00, false",
        "Europe/Paris, 2026-10-24T02:30:00, false",
        "Europe/Paris, 2027-03-28T02:30:00, false",
        "America/Miquelon, 2026-11-01T00:59:59, false",
        "America/Miquelon, 2026-11-01T01:30:00, true",
        "America/Miquelon, 2026-11-01T02:00:00, false",
        "America/Miquelon, 2026-10-25T02:30:00, false",
        "Pacific/Noumea, 2026-10-25T02:30:00, false"
    })
    void anHourComesTwiceWhereAndWhenClocksAreSetBack(ZoneId zone, LocalDateTime stampedAt, boolean twice) {
        assertThat(RepeatedHour.of(stampedAt, zone, LATER).isPresent()).isEqualTo(twice);
    }

    /** The second 2 h 30 of Paris is 1 h 30 in UTC. */
    @ParameterizedTest
    @CsvSource({"2026-10-25T00:31:00Z, true", "2026-10-25T01:29:59Z, true", "2026-10-25T01:30:00Z, false"})
    void whatWasThereBeforeTheHourCameAgainIsOfItsFirstTime(Instant receivedAt, boolean first) {
        assertThat(RepeatedHour.of(LocalDateTime.parse("2026-10-25T02:30:00"), ZoneId.of("Europe/Paris"), receivedAt))
                .contains(new RepeatedHour(
                        LocalDateTime.parse("2026-10-25T02:00:00"), LocalDateTime.parse("2026-10-25T03:00:00"), first));
    }

    @Test
    void anExportWithoutAStampIsOfNoHour() {
        assertThat(RepeatedHour.of(null, ZoneId.of("Europe/Paris"), LATER)).isEmpty();
    }
}
