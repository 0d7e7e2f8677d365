package fr.passerelle.mappings.notice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.notice.Notice;
import java.time.Instant;
import java.util.Locale;

/**
 * A notice as a webhook receives it; the shape is documented in {@code docs/exploitation.md}. Its {@code text} is what
 * Mattermost, Slack and their like display.
 */
public final class NoticeJson {

    /** Name of the event of a test. */
    public static final String TEST = "test";

    private final NoticeText text;

    public NoticeJson(NoticeText text) {
        this.text = text;
    }

    /** Name of the event: {@code import.held}, {@code file.refused} or {@code work.late}. */
    public static String event(Notice notice) {
        return switch (notice.occasion()) {
            case HELD -> "import.held";
            case REFUSED -> "file.refused";
            case LATE -> "work.late";
        };
    }

    /** A notice that asks for nothing, sent by hand to see whether it arrives. */
    public static String test(String key, Instant sentAt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", TEST)
                .put("id", key)
                .put("sentAt", sentAt.toString())
                .put("text", "Test de Passerelle, demandé depuis la console : rien n’est à faire.")
                .toString();
    }

    public String write(Notice notice, Instant sentAt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event", event(notice));
        json.put("id", notice.key().toString());
        json.put("sentAt", sentAt.toString());
        ObjectNode school = json.putObject("school");
        school.put("uai", notice.uai() == null ? null : notice.uai().value());
        school.put("name", notice.school());
        if (notice instanceof Notice.Held held) {
            ArrayNode waiting = json.putArray("waiting");
            held.waiting().forEach(one -> write(waiting.addObject(), one));
        } else if (notice instanceof Notice.Refused refused) {
            ObjectNode file = json.putObject("file");
            file.put("number", refused.fileId());
            file.put("flow", refused.flow().name().toLowerCase(Locale.ROOT));
            file.put("receivedAt", refused.receivedAt().toString());
            ObjectNode causes = file.putObject("causes");
            ObjectNode sentences = file.putObject("sentences");
            refused.causes().forEach(cause -> {
                causes.put(cause.code(), cause.findings());
                sentences.put(cause.code(), cause.sentence());
            });
        }
        if (notice instanceof Notice.Late late) {
            ArrayNode flows = json.putArray("late");
            late.flows()
                    .forEach(one -> flows.addObject()
                            .put("alarm", one.alarm().name())
                            .put("flow", one.flow().name().toLowerCase(Locale.ROOT))
                            .put("since", one.since().toString()));
        }
        json.put("console", text.page(notice));
        json.put("text", text.subject(notice) + "\n\n" + text.body(notice));
        return json.toString();
    }

    private static void write(ObjectNode node, Notice.Waiting waiting) {
        node.put("kind", waiting.kind())
                .put("label", waiting.label())
                .put("cases", waiting.cases())
                .put("pupils", waiting.pupils())
                .put("active", waiting.active())
                .put("since", waiting.since().toString());
        waiting.holds().forEach(node.putArray("holds")::add);
    }
}
