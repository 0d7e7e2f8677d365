package fr.passerelle.domain.notice;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators are told, as it stands when it is sent. No pupil is named, numbered or described. */
public sealed interface Notice {

    /** What it is about. */
    Occasion occasion();

    /** The school, null when the matter concerns several. */
    @Nullable
    Uai uai();

    /** Name of the school, null when it is not in the directory. */
    @Nullable
    String school();

    /** The same for the same content: by it a notice that is sent twice is known to be one. */
    default UUID key() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A school's imports wait for a person.
     *
     * @param waiting what waits, one of each kind, oldest first; never empty
     */
    record Held(Uai uai, @Nullable String school, List<Waiting> waiting) implements Notice {

        public Held {
            waiting = List.copyOf(waiting);
        }

        @Override
        public Occasion occasion() {
            return Occasion.HELD;
        }
    }

    /**
     * A file was refused.
     *
     * @param fileId number of the received file
     * @param flow what the file was for
     * @param causes code of each verdict that refused it to the number of its findings, most frequent first
     */
    record Refused(
            long fileId,
            Flow flow,
            @Nullable Uai uai,
            @Nullable String school,
            Instant receivedAt,
            Map<String, Integer> causes)
            implements Notice {

        public Refused {
            causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        }

        @Override
        public Occasion occasion() {
            return Occasion.REFUSED;
        }
    }

    /**
     * What waits, by kind.
     *
     * @param kind stable name
     * @param label in French
     * @param cases questions to be answered
     * @param pupils pupils concerned by all of them
     * @param active active pupils of the school before the import, null when that says nothing
     * @param since the oldest of them
     */
    record Waiting(
            String kind,
            String label,
            int cases,
            int pupils,
            @Nullable Integer active,
            Instant since) {}
}
