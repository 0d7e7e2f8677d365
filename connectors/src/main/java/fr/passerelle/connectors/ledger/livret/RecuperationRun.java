package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of the Récupération of a school.
 *
 * @param at when it was said first
 * @param repeatedAt when a run said just this again last, null while none did
 */
public record RecuperationRun(
        long id,
        Uai uai,
        SchoolYear year,
        Instant at,
        @Nullable Instant repeatedAt,
        RecuperationSummary summary) {

    /** When a run said this last. */
    public Instant saidAt() {
        return Objects.requireNonNullElse(repeatedAt, at);
    }
}
