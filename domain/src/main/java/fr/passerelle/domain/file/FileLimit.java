package fr.passerelle.domain.file;

/**
 * How large a file may be that somebody drops, or hands to the console: the same for both.
 *
 * @param bytes of its content, at most
 */
public record FileLimit(int bytes) {

    /** True for a size in bytes that may be taken, and for one below 0: a length that the caller did not tell. */
    public boolean takes(long size) {
        return size <= bytes;
    }
}
