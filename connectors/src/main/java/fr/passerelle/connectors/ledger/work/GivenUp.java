package fr.passerelle.connectors.ledger.work;

import java.time.Instant;

/**
 * How work was given up.
 *
 * @param by the operator
 * @param reason in the operator's words
 */
public record GivenUp(Instant at, String by, String reason) {}
