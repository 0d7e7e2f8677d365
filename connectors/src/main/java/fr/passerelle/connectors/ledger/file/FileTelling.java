package fr.passerelle.connectors.ledger.file;

import java.time.Instant;

/**
 * A class CSV that tells of a certification.
 *
 * @param id number of the received file
 * @param receivedAt when it was dropped first
 */
public record FileTelling(long id, String name, Instant receivedAt) {}
