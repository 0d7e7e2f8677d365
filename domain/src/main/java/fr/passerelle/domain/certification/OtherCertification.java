package fr.passerelle.domain.certification;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A certification besides the core one, Pix+, as a class CSV told it last (contract pix 4). It is kept to be read: no livret ever
 * holds it and nothing counts it. Yet Pix's feed, which gives of each pupil the course begun last, gives nothing of the
 * core one behind it (contract pix 2.3).
 *
 * @param id Pix's number of the certification course
 * @param type as the file names it, such as {@code Pix+ Édu 1er degré}
 * @param status as the file words it
 * @param level as the file words it, null when it says nothing
 * @param score as the file words it, null when it says nothing
 * @param takenOn day of the test where it was sat
 */
public record OtherCertification(
        long id,
        String type,
        String status,
        @Nullable String level,
        @Nullable String score,
        LocalDate takenOn) {

    /** Whether the feed is silent about a core certification because of this one: it began later, and is not cancelled. */
    public boolean hides(Certification core) {
        return !isCancelled() && !takenOn.isBefore(core.takenOn()) && id > core.id();
    }

    /** Status, level and score in one line, in the words of the file. */
    public String told() {
        boolean number = score != null && score.matches("[0-9]+");
        return Stream.of(status, level, number ? score + " Pix" : score)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private boolean isCancelled() {
        return status.toLowerCase(Locale.ROOT).startsWith("annul");
    }
}
