package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.file.FileKind;

/**
 * A received file being worked on.
 *
 * @param kind what it is by its content
 */
public record Received(Work work, ReceivedFile file, FileKind kind, byte[] content) {}
