package fr.passerelle.connectors.intake.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.EntryName;
import fr.passerelle.connectors.intake.NotStill;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** @param raw path under the top, a character for each byte */
record SftpEntry(SftpPlace place, String raw, Kind kind, long size, long modified) implements Entry {

    @Override
    public String path() {
        return EntryName.text(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public Listing entries(int most) throws IOException {
        return place.ask(raw, (server, path) -> {
            List<Entry> entries = new ArrayList<>();
            server.ls(path, listed -> {
                String name = listed.getFilename();
                if (!name.equals(".") && !name.equals("..")) {
                    entries.add(child(name, listed.getAttrs()));
                }
                return entries.size() > most ? ChannelSftp.LsEntrySelector.BREAK : ChannelSftp.LsEntrySelector.CONTINUE;
            });
            boolean more = entries.size() > most;
            return new Listing(more ? entries.subList(0, most) : entries, more);
        });
    }

    /** The attributes of a listing are those of the entry itself, not of what a link leads to. */
    private SftpEntry child(String name, SftpATTRS attributes) {
        return new SftpEntry(
                place,
                raw.isEmpty() ? name : raw + "/" + name,
                kind(attributes),
                attributes.getSize(),
                attributes.getMTime());
    }

    private static Kind kind(SftpATTRS attributes) {
        if (attributes.isLink()) {
            return Kind.LINK;
        }
        if (attributes.isDir()) {
            return Kind.FOLDER;
        }
        // A server that tells no mode has plain files.
        boolean toldMode = (attributes.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0;
        return attributes.isReg() || !toldMode ? Kind.FILE : Kind.OTHER;
    }

    @Override
    public byte[] read(long most) throws IOException {
        return place.ask(raw, (server, path) -> {
            SftpATTRS before = server.lstat(path);
            if (kind(before) != Kind.FILE) {
                throw new IOException("what was a file is none any more");
            }
            checkStill(before);
            byte[] content;
            try (InputStream in = server.get(path)) {
                content = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - Long.BYTES));
                if (content.length > most) {
                    throw new IOException("it grew beyond " + most + " bytes");
                }
            }
            // Once the stream is closed: until then its answers are still under way on the same channel.
            checkStill(server.lstat(path));
            return content;
        });
    }

    /** Hundreds of files may be taken between the look that saw this one and its turn. */
    private void checkStill(SftpATTRS now) throws NotStill {
        if (now.getSize() != size || now.getMTime() != modified) {
            throw new NotStill();
        }
    }

    @Override
    public void remove() throws IOException {
        try {
            place.<Boolean>ask(raw, (server, path) -> {
                checkStill(server.lstat(path));
                server.rm(path);
                return true;
            });
        } catch (NoSuchFileException e) {
            // Another node took the same file: it is one file in the ledger too.
        }
    }
}
