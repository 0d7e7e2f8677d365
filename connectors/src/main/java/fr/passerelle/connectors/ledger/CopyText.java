package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.file.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY, in UTF-8, built byte by byte: a string a row would cost as much as the row. */
public final class CopyText {

    private static final int LONGEST_CHARACTER = 4;

    private byte[] bytes;
    private int length;

    public CopyText(int expected) {
        this.bytes = new byte[expected];
    }

    public CopyText tab() {
        return raw('\t');
    }

    public CopyText endOfRow() {
        return raw('\n');
    }

    /** Null is told from the empty string. */
    public CopyText value(@Nullable Object value) {
        if (value == null) {
            return raw('\\').raw('N');
        }
        String text = value.toString();
        int end = text.length();
        room(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && c != '\\') {
                bytes[length++] = (byte) c;
            } else if (c < 0x80) {
                escaped(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end) {
                beyond(text.codePointAt(i++));
            } else {
                beyond(c);
            }
        }
        return this;
    }

    /** Makes room for so many characters at once, whatever each of them takes. */
    private void room(int characters) {
        int needed = length + characters * LONGEST_CHARACTER;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** SHA-256 of these rows with those, in hexadecimal. */
    public String fingerprintWith(CopyText others) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, length);
        digest.update(others.bytes, 0, others.length);
        return HexFormat.of().formatHex(digest.digest());
    }

    private void escaped(char c) {
        switch (c) {
            case '\\' -> raw('\\').raw('\\');
            case '\t' -> raw('\\').raw('t');
            case '\n' -> raw('\\').raw('n');
            case '\r' -> raw('\\').raw('r');
            default -> raw(c);
        }
    }

    private void beyond(int codePoint) {
        if (codePoint < 0x800) {
            raw(0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                raw(0xE0 | codePoint >> 12);
            } else {
                raw(0xF0 | codePoint >> 18).raw(0x80 | codePoint >> 12 & 0x3F);
            }
            raw(0x80 | codePoint >> 6 & 0x3F);
        }
        raw(0x80 | codePoint & 0x3F);
    }

    private CopyText raw(int b) {
        room(1);
        bytes[length++] = (byte) b;
        return this;
    }
}
