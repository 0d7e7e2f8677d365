package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;

/**
 * A received file, without its content.
 *
 * @param uai school whose folder it came from, empty when it concerns several
 * @param sha256 64 hexadecimal digits, lower case
 */
public record ReceivedFile(
        long id, Flow flow, String uai, String name, String sha256, Instant receivedAt, FileState state) {}
