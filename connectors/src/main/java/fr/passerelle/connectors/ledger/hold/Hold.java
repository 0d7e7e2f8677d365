package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.hold.HoldState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param undoneBy who took the decision back: it counts no longer; null when it counts
 * @param withdrawnBy for {@code REGRESSION}, who withdrew the certification in question, as long as it stays withdrawn;
 *     else null
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
        @Nullable String undoneBy,
        @Nullable String withdrawnBy,
        List<Long> others,
        Map<String, String> details) {

    public Hold {
        others = List.copyOf(others);
        details = Map.copyOf(details);
    }

    /** For {@code REGRESSION}: whether Pix took a published result back, which is awaited again. */
    public boolean isUnpublished() {
        String announced = details.get("announced");
        return announced != null && CertificationStatus.valueOf(announced).isAwaited();
    }
}
