package fr.passerelle.connectors.ledger.file;

/**
 * What Pix Orga is sent in the place of a received export.
 *
 * @param content XML, zip or CSV, as the export itself
 * @param inPart pupils of the export are left out
 */
public record PixCopy(byte[] content, boolean inPart) {}
