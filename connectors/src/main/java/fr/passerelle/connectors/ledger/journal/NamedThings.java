package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lines of the journal name by numbers, as people call it; what the reader may not see is absent.
 *
 * @param files names, by number
 * @param sessions by number
 * @param certifications day of the test, by number
 * @param schools names, by UAI
 */
public record NamedThings(
        Map<Long, String> files,
        Map<Long, Sitting> sessions,
        Map<Long, LocalDate> certifications,
        Map<String, String> schools) {

    public NamedThings {
        files = Map.copyOf(files);
        sessions = Map.copyOf(sessions);
        certifications = Map.copyOf(certifications);
        schools = Map.copyOf(schools);
    }

    /** Where and when a session was. */
    public record Sitting(LocalDate date, LocalTime time, String room, Uai uai, String schoolName) {}

    /** The name of a school, its UAI when the directory does not know it; empty when the line names none. */
    public String school(@Nullable String uai) {
        return uai == null ? "" : schools.getOrDefault(uai, uai);
    }

    /** The number that a line has under that name; empty when it has none, or when it is none. */
    static Optional<Long> number(Map<String, String> details, String key) {
        return Optional.ofNullable(details.get(key))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
