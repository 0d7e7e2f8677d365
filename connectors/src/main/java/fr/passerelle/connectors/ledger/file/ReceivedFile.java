package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received file, without its content.
 *
 * @param uai school whose folder it came from, empty when it concerns several
 * @param digest the MD5 that the sender gave beside the file, as text, null when none
 * @param sha256 64 hexadecimal digits, lower case
 */
public record ReceivedFile(
        long id,
        Flow flow,
        String uai,
        String name,
        String sha256,
        Instant receivedAt,
        FileState state,
        @Nullable String digest) {}
