package fr.passerelle.console.session;

import fr.passerelle.domain.session.Candidate.AbortReason;
import fr.passerelle.domain.session.IssueReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a candidate, in the words of Pix Certif. The pages call it {@code @reports}. */
@Component("reports")
public class ReportWords {

    /** {@code suspicion de fraude}; Pix's own word for a category that it has given up. */
    public String of(IssueReport report) {
        return switch (report.category()) {
            case "SIGNATURE_ISSUE" -> "problème de signature";
            case "CANDIDATE_INFORMATIONS_CHANGES" ->
                "EXTRA_TIME_PERCENTAGE".equals(report.subcategory())
                        ? "temps majoré à corriger"
                        : "identité du candidat à corriger";
            case "IN_CHALLENGE" -> "problème sur une question";
            case "FRAUD" -> "suspicion de fraude";
            case "NON_BLOCKING_CANDIDATE_ISSUE" -> "incident du candidat, non bloquant";
            case "NON_BLOCKING_TECHNICAL_ISSUE" -> "incident technique, non bloquant";
            default -> report.category();
        };
    }

    /** Why a test was not finished, in French; empty when it was. */
    public String why(@Nullable AbortReason reason) {
        if (reason == null) {
            return "";
        }
        return reason == AbortReason.CANDIDATE ? "abandon du candidat" : "problème technique";
    }
}
