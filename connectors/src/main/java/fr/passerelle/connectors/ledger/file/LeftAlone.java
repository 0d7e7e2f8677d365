package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that lies in the intake and is not taken.
 *
 * @param place folder or server, in French
 * @param path under the place, safe to show
 * @param lastSeen within the last minutes while it is there
 * @param goneAt null while it is there
 * @param unwatched whether it is only thought to be gone: no node looks at its place any more
 */
public record LeftAlone(
        long id,
        String place,
        String path,
        LeftCause cause,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Instant goneAt,
        boolean unwatched) {

    /** The school whose folder it lies in. */
    public Optional<Uai> school() {
        String[] parts = path.split("/");
        return parts.length < 2 ? Optional.empty() : Uai.parse(parts[1]);
    }
}
