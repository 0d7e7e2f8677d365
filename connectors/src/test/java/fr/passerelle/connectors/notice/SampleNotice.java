package fr.passerelle.connectors.notice;

import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.notice.Notice.Waiting;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.notice.NoticeText;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** One held import, told at one moment. */
final class SampleNotice {

    static final Instant MORNING = Instant.parse("2026-09-03T06:05:00Z");
    static final Clock CLOCK = Clock.fixed(MORNING, ZoneOffset.UTC);
    static final NoticeText TEXT = new NoticeText(URI.create("https://passerelle.exemple.fr"));
    static final Notice HELD = new Notice.Held(
            Uai.ofNumber(9990001),
            "Collège de l'Œuvre à Haÿ",
            List.of(new Waiting("LEAVING", "trop de départs d'un coup", List.of(12L), 42, 400, MORNING)));

    private SampleNotice() {}
}
