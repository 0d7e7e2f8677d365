package fr.passerelle.mappings.siecle.source;

/**
 * What one export may cost. Passing a limit refuses the file.
 *
 * @param rawBytes size as received, zipped or not; Pix Orga takes 20 MiB (contract siecle B.2), which is another verdict
 * @param unzippedBytes size of the XML once unzipped
 * @param zipEntries entries of the archive, usable or not
 * @param zipRatio unzipped over zipped size, looked at beyond the first MiB; re-made exports of 50,000 pupils reach 46
 * @param pupils pupils of the file, those left out included
 */
public record SiecleLimits(long rawBytes, long unzippedBytes, int zipEntries, int zipRatio, int pupils) {

    public static final long MIB = 1024L * 1024;

    /** Of {@link #unzippedBytes}, and of what is received, unless the settings say otherwise. */
    public static final long USUAL_BYTES = 64 * MIB;

    /** Of {@link #pupils}, unless the settings say otherwise. */
    public static final int USUAL_PUPILS = 100_000;

    /** Those of a hub whose settings say nothing. */
    public static SiecleLimits usual() {
        return new SiecleLimits(USUAL_BYTES, USUAL_BYTES, 1_000, 200, USUAL_PUPILS);
    }
}
