package fr.passerelle.simulators.pix.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The events on disk, one JSON line each, forced before anybody is told. */
final class Journal implements AutoCloseable {

    private final ObjectMapper json;
    private final FileChannel channel;

    private Journal(ObjectMapper json, FileChannel channel) {
        this.json = json;
        this.channel = channel;
    }

    /** Opens the journal and tells what it holds. The half line that a killed process left behind is dropped. */
    static Journal open(Path file, ObjectMapper json, Consumer<Event> replay) throws IOException {
        FileChannel channel =
                PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        byte[] all = Files.readAllBytes(file);
        int lineStart = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                replay.accept(json.readValue(all, lineStart, i - lineStart, Event.class));
                lineStart = i + 1;
            }
        }
        channel.truncate(lineStart);
        channel.position(lineStart);
        return new Journal(json, channel);
    }

    void append(Event event) {
        try {
            String line = json.writerFor(Event.class).writeValueAsString(event) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the Pix simulator cannot keep its journal", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
