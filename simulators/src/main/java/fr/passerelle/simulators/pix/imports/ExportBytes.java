package fr.passerelle.simulators.pix.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The one XML document of an upload, as Pix finds it (contract siecle B.6). */
final class ExportBytes {

    private static final int SNIFFED = 128;
    private static final int MOST = 64 * 1024 * 1024;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern KNOWN =
            Pattern.compile("(?i)utf-?(8|16)([bl]e)?|iso-8859-\\d{1,2}|windows-125\\d|us-ascii");
    private static final Pattern USABLE = Pattern.compile("([^./][^/]*/)*[^./][^/]*\\.xml");

    private ExportBytes() {}

    /** @throws IOException when the archive is damaged or does not hold exactly one usable file */
    static byte[] xml(byte[] upload) throws IOException {
        if (upload.length < 2 || upload[0] != 'P' || upload[1] != 'K') {
            return upload;
        }
        byte[] found = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(upload))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (USABLE.matcher(entry.getName()).matches()) {
                    if (found != null) {
                        throw new IOException("more than one XML in the archive");
                    }
                    found = zip.readNBytes(MOST);
                }
            }
        }
        if (found == null) {
            throw new IOException("no XML in the archive");
        }
        return found;
    }

    /** Whether the encoding that the first bytes declare is known; none is UTF-8. */
    static boolean isDecodable(byte[] xml) {
        String head = new String(Arrays.copyOf(xml, Math.min(xml.length, SNIFFED)), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        return !declared.find() || KNOWN.matcher(declared.group(1)).matches();
    }
}
