package fr.passerelle.mappings.hostile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** An archive written byte by byte, so that it can say what no honest tool writes. */
final class ForgedZip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<ForgedEntry> entries = new ArrayList<>();
    /** What the end of the archive says, -1 for the truth. */
    long count = -1;

    long directoryOffset = -1;
    long directorySize = -1;
    int disk;
    byte[] prefix = {};
    byte[] comment = {};
    int commentLength = -1;

    static ForgedZip of(ForgedEntry... entries) {
        ForgedZip zip = new ForgedZip();
        zip.entries.addAll(List.of(entries));
        return zip;
    }

    byte[] bytes() {
        bytes.writeBytes(prefix);
        List<Long> offsets = new ArrayList<>();
        for (ForgedEntry entry : entries) {
            offsets.add((long) bytes.size());
            local(entry);
        }
        long start = bytes.size();
        for (int i = 0; i < entries.size(); i++) {
            central(entries.get(i), offsets.get(i));
        }
        long length = bytes.size() - start;
        four(0x06054b50);
        two(disk);
        two(disk);
        two(count < 0 ? entries.size() : count);
        two(count < 0 ? entries.size() : count);
        four(directorySize < 0 ? length : directorySize);
        four(directoryOffset < 0 ? start : directoryOffset);
        two(commentLength < 0 ? comment.length : commentLength);
        bytes.writeBytes(comment);
        return bytes.toByteArray();
    }

    private void local(ForgedEntry entry) {
        four(0x04034b50);
        two(20);
        two(entry.flags);
        two(entry.localMethod);
        four(0x5D360000);
        four(entry.localCrc);
        four(entry.localPackedSize);
        four(entry.localSize);
        two(entry.localName.length);
        two(0);
        bytes.writeBytes(entry.localName);
        bytes.writeBytes(entry.packed);
    }

    private void central(ForgedEntry entry, long offset) {
        four(0x02014b50);
        two(0x0314);
        two(20);
        two(entry.flags);
        two(entry.method);
        four(0x5D360000);
        four(entry.crc);
        four(entry.packedSize);
        four(entry.size);
        two(entry.name.length);
        two(entry.extra.length);
        two(0);
        two(0);
        two(0);
        four(entry.externalAttributes);
        four(entry.offset < 0 ? offset : entry.offset);
        bytes.writeBytes(entry.name);
        bytes.writeBytes(entry.extra);
    }

    private void two(long value) {
        bytes.write((int) value);
        bytes.write((int) (value >> 8));
    }

    private void four(long value) {
        two(value);
        two(value >> 16);
    }
}
