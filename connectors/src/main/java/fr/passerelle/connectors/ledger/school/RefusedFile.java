package fr.passerelle.connectors.ledger.school;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of the present school year that was refused, and that nobody has mended or settled.
 *
 * @param uai where it is told: its school, or the one that has taken it over; null when it concerns several
 */
public record RefusedFile(long id, Flow flow, @Nullable Uai uai, String name, Instant receivedAt) {}
