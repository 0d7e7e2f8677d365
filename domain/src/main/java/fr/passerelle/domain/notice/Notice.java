package fr.passerelle.domain.notice;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkAlarm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

    /** A key made of the content alone: by it a notice that is sent twice is known to be one. */
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
     * @param causes verdicts that refused it, most frequent first
     */
    record Refused(
            long fileId,
            Flow flow,
            @Nullable Uai uai,
            @Nullable String school,
            Instant receivedAt,
            List<Cause> causes) implements Notice {

        public Refused {
            causes = List.copyOf(causes);
        }

        @Override
        public Occasion occasion() {
            return Occasion.REFUSED;
        }
    }

    /**
     * Work of some flows waits, or lasts, too long; it is about no school.
     *
     * @param flows one of each flow and alarm, oldest first; never empty
     */
    record Late(List<LateFlow> flows) implements Notice {

        public Late {
            flows = List.copyOf(flows);
        }

        @Override
        public Occasion occasion() {
            return Occasion.LATE;
        }

        @Override
        public @Nullable Uai uai() {
            return null;
        }

        @Override
        public @Nullable String school() {
            return null;
        }
    }

    /**
     * A flow in which work waits, or lasts, too long.
     *
     * @param since since when the oldest of it did, when that was noticed
     */
    record LateFlow(WorkAlarm alarm, Flow flow, Instant since) {}

    /**
     * What waits, by kind.
     *
     * @param kind stable name
     * @param label in French
     * @param holds numbers of the questions to be answered, oldest first
     * @param pupils pupils concerned by all of them
     * @param active active pupils of the school before the import, null when that says nothing
     * @param since the oldest of them
     */
    record Waiting(
            String kind,
            String label,
            List<Long> holds,
            int pupils,
            @Nullable Integer active,
            Instant since) {

        public Waiting {
            holds = List.copyOf(holds);
        }

        /** Questions to be answered. */
        public int cases() {
            return holds.size();
        }
    }

    /**
     * Why a file was refused.
     *
     * @param code stable name
     * @param sentence the same in French, null when the report has none
     * @param findings how many times
     */
    record Cause(String code, @Nullable String sentence, int findings) {}
}
