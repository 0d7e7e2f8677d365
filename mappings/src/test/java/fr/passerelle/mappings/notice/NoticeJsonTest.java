package fr.passerelle.mappings.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.notice.Notice.Cause;
import fr.passerelle.domain.notice.Notice.LateFlow;
import fr.passerelle.domain.notice.Notice.Waiting;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkAlarm;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape that docs/exploitation.md documents. */
class NoticeJsonTest {

    private static final Uai UAI = Uai.ofNumber(9990001);
    private static final Instant MORNING = Instant.parse("2026-09-03T06:05:00Z");
    private static final Instant LATER = Instant.parse("2026-09-03T06:05:07Z");

    private final ObjectMapper mapper = new ObjectMapper();
    private final NoticeText text = new NoticeText(URI.create("https://passerelle.exemple.fr"));
    private final NoticeJson json = new NoticeJson(text);

    @Test
    void aHeldImportHasTheDocumentedShape() throws Exception {
        Notice notice = held(MORNING);
        String words = mapper.writeValueAsString(text.subject(notice) + "\n\n" + text.body(notice));

        JsonNode written = mapper.readTree(json.write(notice, LATER));

        assertThat(written).isEqualTo(mapper.readTree("""
                        {"event": "import.held", "id": "%s", "sentAt": "2026-09-03T06:05:07Z",
                         "school": {"uai": "%s", "name": "Collège"},
                         "waiting": [{"kind": "LEAVING", "label": "départs", "cases": 1, "pupils": 42, "active": 400,
                                      "since": "2026-09-03T06:05:00Z", "holds": [12]}],
                         "console": "https://passerelle.exemple.fr/suspens/12",
                         "text": %s}""".formatted(notice.key(), UAI, words)));
    }

    @Test
    void aRefusedFileHasTheDocumentedShape() throws Exception {
        Notice notice = new Notice.Refused(
                12,
                Flow.IMPORT_SIECLE,
                null,
                null,
                MORNING,
                List.of(new Cause("INVALID_FILE", "Fichier illisible", 1)));

        JsonNode written = mapper.readTree(json.write(notice, LATER));

        assertThat(written.path("event").asText()).isEqualTo("file.refused");
        assertThat(written.path("school").path("uai").isNull()).isTrue();
        assertThat(written.path("file")).isEqualTo(mapper.readTree("""
                {"number": 12, "flow": "import_siecle", "receivedAt": "2026-09-03T06:05:00Z",
                 "causes": {"INVALID_FILE": 1}, "sentences": {"INVALID_FILE": "Fichier illisible"}}"""));
        assertThat(written.path("console").asText()).isEqualTo("https://passerelle.exemple.fr/fichiers/12");
    }

    @Test
    void workThatIsLateHasTheDocumentedShape() throws Exception {
        Notice notice = new Notice.Late(List.of(
                new LateFlow(WorkAlarm.WAITING, Flow.IMPORT_SIECLE, MORNING),
                new LateFlow(WorkAlarm.UNDER_WAY, Flow.UPLOAD_TO_PIX, LATER)));

        JsonNode written = mapper.readTree(json.write(notice, LATER));

        assertThat(written.path("event").asText()).isEqualTo("work.late");
        assertThat(written.path("school").path("uai").isNull()).isTrue();
        assertThat(written.path("late")).isEqualTo(mapper.readTree("""
                [{"alarm": "WAITING", "flow": "import_siecle", "since": "2026-09-03T06:05:00Z"},
                 {"alarm": "UNDER_WAY", "flow": "upload_to_pix", "since": "2026-09-03T06:05:07Z"}]"""));
        assertThat(written.path("console").asText()).isEqualTo("https://passerelle.exemple.fr/sante");
    }

    @Test
    void theSameNoticeHasTheSameKeyWheneverItIsSent() {
        assertThat(held(MORNING).key())
                .isEqualTo(held(MORNING).key())
                .isNotEqualTo(held(LATER).key());
    }

    private static Notice held(Instant since) {
        return new Notice.Held(
                UAI, "Collège", List.of(new Waiting("LEAVING", "départs", List.of(12L), 42, 400, since)));
    }
}
