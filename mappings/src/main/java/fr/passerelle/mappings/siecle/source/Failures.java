package fr.passerelle.mappings.siecle.source;

import fr.passerelle.domain.verdict.Finding;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** Why reading stopped, as a verdict. The parser's own words are left out: they are English and may quote a name. */
public final class Failures {

    private Failures() {}

    /** The verdict of an exception met while reading an export; {@code INVALID_FILE} unless a cause says better. */
    public static Finding of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedInput refused) {
                return refused.finding();
            }
            if (cause instanceof UnsupportedEncodingException) {
                return Finding.of(SiecleVerdict.ENCODING_NOT_SUPPORTED).at(1, 1, "encoding");
            }
        }
        Finding invalid = Finding.of(SiecleVerdict.INVALID_FILE);
        if (!(failure instanceof XMLStreamException malformed)) {
            return invalid.detailed(failure instanceof ZipException ? "archive endommagée" : "lecture interrompue");
        }
        Location where = malformed.getLocation();
        if (where == null || where.getLineNumber() < 1) {
            return invalid;
        }
        return invalid.at(where.getLineNumber(), where.getColumnNumber() < 1 ? null : where.getColumnNumber(), null);
    }

    /** Too many bytes, with Pix's meta: the limit in MiB, as text. */
    static RefusedInput tooLarge(long limitBytes) {
        String mib = Long.toString(limitBytes / SiecleLimits.MIB);
        return new RefusedInput(Finding.of(SiecleVerdict.PAYLOAD_TOO_LARGE)
                .detailed("plus de " + mib + " Mio")
                .with(Map.of("maxSize", mib)));
    }

    public static RefusedInput oversized(Location place, int most) {
        return new RefusedInput(Finding.of(SiecleVerdict.INVALID_FILE)
                .at(place.getLineNumber(), place.getColumnNumber(), null)
                .detailed("une valeur de plus de " + most + " caractères"));
    }

    public static RefusedInput invalid(String frenchReason) {
        return new RefusedInput(Finding.of(SiecleVerdict.INVALID_FILE).detailed(frenchReason));
    }
}
