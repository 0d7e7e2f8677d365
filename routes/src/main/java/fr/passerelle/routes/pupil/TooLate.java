package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.pupil.AppliedImport;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of an export that comes after a newer one when each of them was made. */
final class TooLate {

    private static final String UNKNOWN = "sans date";

    private TooLate() {}

    /**
     * {@code EXPORT_OLDER_THAN_APPLIED} with both dates; without a stamp, when the file came and when the other one was
     * applied.
     *
     * @param stampedAt when SIECLE made the export, null when it does not tell
     * @param file that it came in, null when it was not received
     */
    static Finding finding(@Nullable LocalDateTime stampedAt, @Nullable ReceivedFile file, AppliedImport applied) {
        return Finding.of(IntakeVerdict.EXPORT_OLDER_THAN_APPLIED)
                .detailed(own(stampedAt, file) + ", déjà appliqué : " + other(stampedAt, applied));
    }

    private static String own(@Nullable LocalDateTime stampedAt, @Nullable ReceivedFile file) {
        if (stampedAt != null) {
            return "export du " + InFrench.at(stampedAt);
        }
        return file == null ? "export " + UNKNOWN : "export reçu le " + InFrench.at(file.receivedAt());
    }

    private static String other(@Nullable LocalDateTime stampedAt, AppliedImport applied) {
        if (stampedAt != null && applied.stampedAt() != null) {
            return "celui du " + InFrench.at(applied.stampedAt());
        }
        return Optional.ofNullable(applied.appliedAt())
                .map(at -> "un autre, le " + InFrench.at(at))
                .orElse("un autre, " + UNKNOWN);
    }
}
