package fr.passerelle.simulators.academy.drop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.session.Candidate.AbortReason;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Dice;
import fr.passerelle.simulators.academy.story.Attempt;
import fr.passerelle.simulators.academy.story.PlannedSession;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.SessionSlot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finalised session as the school hands it over, reports included (contract pix 3.3 and 3.4). */
final class SessionJson {

    private record Report(
            String category,
            @Nullable String subcategory,
            @Nullable String description,
            @Nullable Integer question) {}

    private static final List<Report> REPORTS = List.of(
            new Report("NON_BLOCKING_TECHNICAL_ISSUE", null, "Le poste a redémarré pendant le test.", null),
            new Report("NON_BLOCKING_CANDIDATE_ISSUE", null, "Arrivée avec dix minutes de retard.", null),
            new Report("IN_CHALLENGE", "WEBSITE_BLOCKED", null, 12),
            new Report("CANDIDATE_INFORMATIONS_CHANGES", "EXTRA_TIME_PERCENTAGE", "Temps majoré de 33 %.", null),
            new Report("SIGNATURE_ISSUE", null, "N'a pas signé la feuille d'émargement.", null));
    private static final Report FRAUD = new Report("FRAUD", null, null, null);

    private final AcademySpec spec;
    private final ObjectMapper json = new ObjectMapper();

    SessionJson(AcademySpec spec) {
        this.spec = spec;
    }

    byte[] write(School school, PlannedSession session) {
        SessionSlot slot = session.slot();
        boolean incident = slot.id() % 5 == 3;
        ObjectNode root = json.createObjectNode()
                .put("kind", "SESSION_FINALISEE")
                .put("sessionId", slot.id())
                .put("uai", slot.uai())
                .put("certificationCenterId", school.pixCenterId())
                .put("address", school.name())
                .put("room", slot.room())
                .put("date", slot.date().toString())
                .put("time", slot.time().toString());
        ArrayNode examiners = root.putArray("examiners");
        session.examiners().forEach(examiners::add);
        root.put("finalisedAt", slot.finalisation().toString())
                .put("globalComment", incident ? "Coupure du réseau pendant un quart d'heure." : null)
                .put("hasIncident", incident)
                .put("hasJoiningIssue", incident);
        ArrayNode candidates = root.putArray("candidates");
        session.sittings().forEach(sitting -> candidate(candidates.addObject(), sitting));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void candidate(ObjectNode node, PlannedSession.Sitting sitting) {
        Attempt attempt = sitting.stay().scenario().attempt();
        SatCertification certification = sitting.certification();
        AbortReason abort = attempt.abortReason();
        boolean completed = certification != null && abort == null;
        node.put("ine", sitting.stay().firstIne())
                .put("certificationCourseId", sitting.courseNumber())
                .put("hasSeenEndTestScreen", completed)
                .put("isCompleted", completed)
                .put("abortReason", abort == null ? null : abort.name().toLowerCase(Locale.ROOT))
                .put("examinerComment", abort == null ? null : "Le test n'a pas été terminé.");
        ArrayNode reports = node.putArray("issueReports");
        Dice dice = new Dice(spec.seed(), sitting.stay().home().rank(), 11);
        if (attempt == Attempt.CANCELLED) {
            report(reports.addObject(), FRAUD);
        } else if (certification != null && dice.percent(12)) {
            report(reports.addObject(), dice.oneOf(REPORTS));
        }
    }

    private static void report(ObjectNode node, Report report) {
        node.put("category", report.category())
                .put("subcategory", report.subcategory())
                .put("description", report.description())
                .put("questionNumber", report.question());
    }
}
