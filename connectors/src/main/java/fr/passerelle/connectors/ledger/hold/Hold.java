package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param subject INE for {@code REATTRIBUTED}, number of the certification for the kinds about one, code of the verdict or number of
 *     the file for {@code SET_ASIDE}, else empty
 * @param fileId file that opened it, or null
 * @param pupils pupils concerned
 * @param active active pupils of the school before the import, for {@code LEAVING} and {@code UPDATED}; else null or without meaning
 * @param closedAt null while it is open
 * @param closedBy the operator who decided, or the hub; null while it is open
 * @param undoneAt when the decision was taken back; null when it counts
 * @param undoneBy who took the decision back: it counts no longer; null when it counts
 * @param reason what the person who decided says of it; null when nothing
 * @param undoneReason likewise of who took the decision back
 * @param withdrawnBy for {@code REGRESSION}, who had withdrawn the certification in question when it was asked; else null
 * @param keepsResult whether it keeps what a class CSV says of the certification: the answer then needs the file no more
 * @param others the other persons it may be of, for {@code OTHER_PERSON}; none else
 * @param details what else is told of it, by name: the place and a sample of what was set aside, {@code from} for
 *     {@code ARRIVING}, the UAIs of the schools that would lose pupils; never a pupil's data
 */
public record Hold(
        long id,
        HoldKind kind,
        String uai,
        String subject,
        @Nullable Long personId,
        @Nullable Long fileId,
        int pupils,
        @Nullable Integer active,
        Instant openedAt,
        HoldState state,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String reason,
        @Nullable String undoneReason,
        @Nullable String withdrawnBy,
        boolean keepsResult,
        List<Long> others,
        Map<String, String> details) {

    /** Among the details of a {@code REGRESSION}: what is questioned is what a person decided. */
    public static final String DECIDED = "decided";

    /** Among the details of a {@code CONTRADICTED}: it is another file that says otherwise, and nothing tells which is the later. */
    public static final String BETWEEN_FILES = "betweenFiles";

    /** Among the details of an {@code OTHER_PERSON} that answered itself: number of the session whose file tells who sat. */
    public static final String SESSION = "session";

    public Hold {
        others = List.copyOf(others);
        details = Map.copyOf(details);
    }

    /** The persons it is about, whom it is of at first sight first. */
    public List<Long> persons() {
        return Stream.concat(Stream.ofNullable(personId), others.stream()).toList();
    }

    /** Whether it is a {@code REGRESSION} for which Pix took a published result back, which is awaited again. */
    public boolean isUnpublished() {
        String announced = details.get("announced");
        return kind == HoldKind.REGRESSION
                && withdrawnBy == null
                && announced != null
                && CertificationStatus.valueOf(announced).isAwaited();
    }

    /** Whether no run writes the certification in question into a livret while it is open: one that holds it keeps it. */
    public boolean isKeptOutOfLivrets() {
        return kind == HoldKind.OTHER_PERSON || isBetweenFiles() || kind == HoldKind.REGRESSION && !isAgainstPix();
    }

    /** Whether two files say two things of the certification, and nothing tells which of them is the later. */
    public boolean isBetweenFiles() {
        return kind == HoldKind.CONTRADICTED && details.containsKey(BETWEEN_FILES);
    }

    /** Whether a file says other than what Pix, or another file, says or said last: one of the two is believed. */
    public boolean isAgainstPix() {
        return kind == HoldKind.CONTRADICTED || kind == HoldKind.REGRESSION && withdrawnBy == null && !isUnpublished();
    }

    /** Whether to approve of it is to ask Pix again, and nothing else: what is in question was not kept. */
    public boolean isAskedOfPix() {
        return isAgainstPix() && !keepsResult || kind == HoldKind.SET_ASIDE && fileId == null;
    }
}
