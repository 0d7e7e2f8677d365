package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The results of a class in which a Pix+, begun later, stands before the core certification: a good file, to be taken. */
final class PixPlusCsv {

    private static final long PIX_PLUS = 20_000_000;
    private static final String NAME = "resultats_pix_plus.csv";

    private PixPlusCsv() {}

    static String path(SchoolStory story) {
        return Stage.RECUPERATION.folder() + "/" + IntakeFolder.RESULTS.place(story.uai(), NAME);
    }

    static byte[] write(SchoolStory story) {
        List<ResultsCsv.Line> lines =
                story.stays().stream().flatMap(stay -> line(story, stay)).toList();
        return new ResultsCsv(ResultsCsv.Shape.NEW_WITH_TYPE).write(lines);
    }

    private static Stream<ResultsCsv.Line> line(SchoolStory story, Stay stay) {
        SatCertification core = story.thisYear().get(stay.eleveId());
        return core == null || core.hiddenAt() == null
                ? Stream.empty()
                : Stream.of(new ResultsCsv.Line(stay.person(), hiding(core), "Pix+ Droit"));
    }

    /** Begun some days before the feed ceases to give the other. */
    private static SatCertification hiding(SatCertification core) {
        Instant hidden = Objects.requireNonNull(core.hiddenAt());
        return new SatCertification(
                core.id() + PIX_PLUS,
                core.ine(),
                core.sessionUai(),
                core.sessionId(),
                hidden.minus(Duration.ofDays(3)),
                CertificationStatus.VALIDATED,
                core.pixScore(),
                Map.of(),
                hidden,
                null,
                core.verificationCode(),
                false);
    }
}
