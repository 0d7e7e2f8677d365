package fr.passerelle.mappings.gar;

/**
 * How much of an archive is read before it is refused: a small archive can hide an endless content.
 *
 * @param archiveBytes largest archive, compressed
 * @param entries most entries, folders included
 * @param contentBytes largest content of all the entries together
 * @param ratio most content bytes for one byte of the archive; looked at beyond the first mebibyte of content
 */
public record GarLimits(int archiveBytes, int entries, long contentBytes, int ratio) {

    /** Room for the largest academy: 500,000 pupils in files of 10,000. */
    public static final GarLimits USUAL = new GarLimits(256 << 20, 1_000, 2L << 30, 200);
}
