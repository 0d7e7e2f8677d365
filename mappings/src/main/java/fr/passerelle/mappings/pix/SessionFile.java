package fr.passerelle.mappings.pix;

import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.session.SessionVerdict;
import fr.passerelle.domain.verdict.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * The JSON file by which a school hands over a finalised session, kind {@code SESSION_FINALISEE}. Unknown keys are
 * tolerated, a missing or unreadable one refuses the file and is named.
 */
public final class SessionFile {

    static final String KIND = "SESSION_FINALISEE";
    /** Thousands of candidates; as a tree in memory, a file takes up to thirty times its size. */
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    /**
     * Never throws for bad content; rules on the session itself are FinalisationCheck's.
     *
     * @throws UncheckedIOException when the stream itself fails
     */
    public SessionRead read(InputStream json) {
        try {
            byte[] bytes = json.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableJsonException(JsonFields.ROOT, "plus de 2 Mio");
            }
            JsonFields file = Json.read(bytes);
            return new SessionRead(SessionJson.session(file), SessionJson.spellings(file));
        } catch (UnreadableJsonException e) {
            return new SessionRead(
                    null,
                    List.of(Finding.of(SessionVerdict.INVALID_SESSION_FILE)
                            .at(null, e.field())
                            .detailed(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pix's number of the session that a file hands over; empty when it is no readable session. */
    public OptionalLong number(byte[] json) {
        Session session = read(new ByteArrayInputStream(json)).session();
        return session == null ? OptionalLong.empty() : OptionalLong.of(session.id());
    }

    /** UTF-8; {@link #read} gives back an equal session, unless one of its obligatory texts is blank. */
    public byte[] write(Session session) {
        return Json.write(SessionJson.tree(session)).getBytes(StandardCharsets.UTF_8);
    }
}
