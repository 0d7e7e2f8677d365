package fr.passerelle.connectors.netsynchro;

import fr.passerelle.mappings.netsynchro.NetSynchroError;

/** What NetSynchro answered; the same question would be answered alike. */
public sealed interface NetSynchroAnswer {

    /**
     * The export, not yet read, with all that SIECLE puts in it: addresses too.
     *
     * @param content XML in ISO-8859-15, or a zip that holds it
     */
    record Export(byte[] content, boolean zipped) implements NetSynchroAnswer {}

    /**
     * NetSynchro refuses: the school, the year or the right to ask is wrong.
     *
     * @param document the error document as received
     */
    record Refused(NetSynchroError error, byte[] document) implements NetSynchroAnswer {}

    /** More bytes than the settings allow; the rest was not read. */
    record TooLarge(long mostBytes) implements NetSynchroAnswer {}
}
