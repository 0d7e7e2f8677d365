package fr.passerelle.connectors.ledger.flow;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that an operator holds up: of a flow, or of a school with those that it has taken over.
 *
 * @param flow null when it is of a school
 * @param uai null when it is of a flow
 * @param reason in the operator's words
 * @param by login of the operator
 */
public record Pause(long id, @Nullable Flow flow, @Nullable Uai uai, String reason, Instant since, String by) {}
