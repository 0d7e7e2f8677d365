package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.pupil.Ine;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.domain.verdict.FileVerdict;
import fr.passerelle.domain.verdict.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A session as a tree of its file, and back. */
final class SessionJson {

    private SessionJson() {}

    static Session session(JsonFields file) {
        if (!SessionFile.KIND.equals(file.textOrNull("kind"))) {
            throw file.problem("kind", SessionFile.KIND + " est attendu");
        }
        for (String list : new String[] {"examiners", "candidates"}) {
            if (!file.has(list)) {
                throw file.problem(list, "une liste est attendue");
            }
        }
        return new Session(
                file.number("sessionId"),
                Uai.parse(file.text("uai")).orElseThrow(() -> file.problem("uai", "un UAI est attendu")),
                file.number("certificationCenterId"),
                file.text("address"),
                file.text("room"),
                file.date("date"),
                file.time("time"),
                file.texts("examiners"),
                file.instant("finalisedAt"),
                file.textOrNull("globalComment"),
                file.bool("hasIncident"),
                file.bool("hasJoiningIssue"),
                file.objects("candidates").stream().map(SessionJson::candidate).toList());
    }

    /** Warnings about the INEs that the file does not write in their normal form. */
    static List<Finding> spellings(JsonFields file) {
        return file.objects("candidates").stream()
                .map(candidate -> candidate.text("ine"))
                .filter(Ine::isOddlySpelt)
                .map(ine -> Finding.of(FileVerdict.INE_SPELLING)
                        .about(Ine.normalise(ine))
                        .at(null, "ine"))
                .toList();
    }

    private static Candidate candidate(JsonFields candidate) {
        String ine = Ine.normalise(candidate.text("ine"));
        if (ine.isEmpty()) {
            throw candidate.problem("ine", "un INE est attendu");
        }
        return new Candidate(
                ine,
                candidate.numberOrNull("certificationCourseId"),
                candidate.bool("hasSeenEndTestScreen"),
                candidate.bool("isCompleted"),
                abortReason(candidate),
                candidate.textOrNull("examinerComment"),
                candidate.objects("issueReports").stream()
                        .map(SessionJson::issueReport)
                        .toList());
    }

    private static Candidate.@Nullable AbortReason abortReason(JsonFields candidate) {
        String text = candidate.textOrNull("abortReason");
        if (text == null) {
            return null;
        }
        return Arrays.stream(Candidate.AbortReason.values())
                .filter(reason -> wireName(reason).equals(text))
                .findFirst()
                .orElseThrow(() -> candidate.problem("abortReason", "candidate, technical ou null est attendu"));
    }

    private static String wireName(Candidate.AbortReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static IssueReport issueReport(JsonFields report) {
        return new IssueReport(
                report.text("category"),
                report.textOrNull("subcategory"),
                report.textOrNull("description"),
                report.has("questionNumber") ? report.smallNumber("questionNumber") : null);
    }

    static ObjectNode tree(Session session) {
        ObjectNode file = Json.object()
                .put("kind", SessionFile.KIND)
                .put("sessionId", session.id())
                .put("uai", session.uai().value())
                .put("certificationCenterId", session.centerId())
                .put("address", session.address())
                .put("room", session.room())
                .put("date", session.date().toString())
                .put("time", session.time().toString());
        ArrayNode examiners = file.putArray("examiners");
        session.examiners().forEach(examiners::add);
        file.put("finalisedAt", session.finalisedAt().toString())
                .put("globalComment", session.globalComment())
                .put("hasIncident", session.hasIncident())
                .put("hasJoiningIssue", session.hasJoiningIssue());
        ArrayNode candidates = file.putArray("candidates");
        session.candidates().forEach(candidate -> write(candidates.addObject(), candidate));
        return file;
    }

    private static void write(ObjectNode node, Candidate candidate) {
        Candidate.AbortReason abort = candidate.abortReason();
        node.put("ine", candidate.ine())
                .put("certificationCourseId", candidate.certificationCourseId())
                .put("hasSeenEndTestScreen", candidate.hasSeenEndTestScreen())
                .put("isCompleted", candidate.isCompleted())
                .put("abortReason", abort == null ? null : wireName(abort))
                .put("examinerComment", candidate.examinerComment());
        ArrayNode reports = node.putArray("issueReports");
        candidate
                .issueReports()
                .forEach(report -> reports.addObject()
                        .put("category", report.category())
                        .put("subcategory", report.subcategory())
                        .put("description", report.description())
                        .put("questionNumber", report.questionNumber()));
    }
}
