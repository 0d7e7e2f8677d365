package fr.passerelle.bench.corpus;

import java.io.IOException;
import java.io.OutputStream;

/** Puts XML out in ISO-8859-15. Texts are those of {@link Vocabulary}: each char is already the byte. */
final class ExportXml implements AutoCloseable {

    private final OutputStream out;
    private final byte[] buffer = new byte[64 * 1024];
    private int size;
    private long flushed;

    ExportXml(OutputStream out) {
        this.out = out;
    }

    ExportXml raw(String text) throws IOException {
        if (buffer.length - size < text.length()) {
            flush();
        }
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    ExportXml tag(String name, String value) throws IOException {
        return raw("<").raw(name).raw(">").raw(value).raw("</").raw(name).raw(">");
    }

    /** With a pupil's two numbers, as each block repeats them. */
    ExportXml open(String name, PupilFacts pupil) throws IOException {
        return raw("<").raw(name)
                .raw(" ELEVE_ID=\"")
                .raw(pupil.eleveId())
                .raw("\" ELENOET=\"")
                .raw(pupil.elenoet())
                .raw("\">");
    }

    long written() {
        return flushed + size;
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        flushed += size;
        size = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
