package fr.passerelle.mappings.gar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads account events: a JSON array of the attributes that the GAR hands over at run time (contract gar A.2) and of
 * the birth date that the pupil answered, if any. One event is in memory at a time.
 */
public final class GarEventsReader {

    /** More than any academy has pupils. */
    private static final int MAX_EVENTS = 600_000;

    /** What is larger is refused before it is read. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private final JsonMapper json = new JsonMapper();

    /** Never throws: see {@link AccountBatch#findings()}. Larger than {@link #MOST_BYTES} is refused. */
    public AccountBatch read(byte[] events) {
        return events.length > MOST_BYTES
                ? new AccountBatch(List.of(), Map.of(), List.of(Finding.of(FileVerdict.TOO_LARGE)))
                : read(new ByteArrayInputStream(events));
    }

    /**
     * Never throws for bad content: see {@link AccountBatch#findings()}.
     *
     * @throws UncheckedIOException when the stream itself fails
     */
    public AccountBatch read(InputStream events) {
        AccountCollector collector = new AccountCollector();
        try (JsonParser parser = json.createParser(events)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                collector.tell(unreadable(parser.currentTokenLocation().getLineNr(), "un tableau est attendu"));
                return collector.batch(collector.accounts());
            }
            GarEvents reading = new GarEvents(collector);
            for (int count = 1; parser.nextToken() != JsonToken.END_ARRAY; count++) {
                int line = parser.currentTokenLocation().getLineNr();
                if (count > MAX_EVENTS) {
                    collector.tell(unreadable(line, "plus de " + MAX_EVENTS + " événements"));
                    break;
                }
                JsonNode event = json.readTree(parser);
                if (event == null || !event.isObject()) {
                    collector.tell(unreadable(line, "un objet est attendu"));
                    break;
                }
                reading.accept(event, line);
            }
        } catch (JsonProcessingException e) {
            collector.tell(
                    unreadable(e.getLocation() == null ? null : e.getLocation().getLineNr(), "JSON mal formé"));
        } catch (CharConversionException e) {
            collector.tell(unreadable(null, "encodage UTF-8 attendu"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.batch(collector.accounts());
    }

    private static Finding unreadable(@Nullable Integer line, String detail) {
        return Finding.of(GarVerdict.GAR_EVENTS_UNREADABLE).at(line, null).detailed(detail);
    }
}
