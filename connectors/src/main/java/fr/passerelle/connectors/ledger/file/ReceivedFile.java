package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A received file, without its content.
 *
 * @param uai school whose folder it came from, empty when it concerns several
 * @param digest the MD5 that the sender gave beside the file, as text, null when none
 * @param kind what it is by its content, as found at its claim; null for one received before that was kept, and not opened
 *     since, or for a partner's refusal to give a file
 * @param sha256 64 hexadecimal digits, lower case
 */
public record ReceivedFile(
        long id,
        Flow flow,
        @Nullable FileKind kind,
        String uai,
        String name,
        String sha256,
        Instant receivedAt,
        FileState state,
        @Nullable String digest) {}
