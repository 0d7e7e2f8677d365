package fr.passerelle.console;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The largest file that a person or a program may hand to the console: as large as one that is dropped. */
@Component
public class UploadLimit {

    private final int bytes;

    UploadLimit(@Value("${passerelle.intake.max-bytes:67108864}") int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** True for a size in bytes, or for a length that the caller did not tell (below 0), that may be taken. */
    public boolean takes(long size) {
        return size <= bytes;
    }
}
