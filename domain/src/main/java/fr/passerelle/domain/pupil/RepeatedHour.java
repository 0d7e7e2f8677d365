package fr.passerelle.domain.pupil;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hour that comes twice when clocks are set back (in Paris from 2 to 3 h on the last Sunday of October). SIECLE stamps
 * exports in local time: of two stamps within that hour, neither the smaller nor the larger is surely the older one.
 *
 * @param from its first moment, local time
 * @param until its end, not part of it
 * @param first the stamp is surely of the first time that it came: the export was there before the second
 */
public record RepeatedHour(LocalDateTime from, LocalDateTime until, boolean first) {

    /**
     * The repeated hour in which a stamp lies; empty for any other stamp.
     *
     * @param stampedAt when SIECLE made the export, in the time of that zone; null when it does not tell
     * @param receivedAt when the hub had the export at the latest
     */
    public static Optional<RepeatedHour> of(@Nullable LocalDateTime stampedAt, ZoneId zone, Instant receivedAt) {
        ZoneOffsetTransition back = stampedAt == null ? null : zone.getRules().getTransition(stampedAt);
        if (stampedAt == null || back == null || back.isGap()) {
            return Optional.empty();
        }
        boolean first = receivedAt.isBefore(stampedAt.toInstant(back.getOffsetAfter()));
        return Optional.of(new RepeatedHour(back.getDateTimeAfter(), back.getDateTimeBefore(), first));
    }
}
