package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.ReceivedFile;
import fr.passerelle.connectors.ledger.Work;

/** A received file being worked on. */
public record Received(Work work, ReceivedFile file, byte[] content) {}
