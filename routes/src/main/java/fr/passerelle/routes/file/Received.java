package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.work.Work;

/** A received file being worked on. */
public record Received(Work work, ReceivedFile file, byte[] content) {}
