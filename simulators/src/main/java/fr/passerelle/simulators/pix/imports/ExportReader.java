package fr.passerelle.simulators.pix.imports;

/** Reads an export for the organisation of one school. Whatever the bytes are, it does not throw. */
interface ExportReader {

    /** @param uai compared to the letter */
    ReadExport read(byte[] xmlOrZip, String uai);
}
