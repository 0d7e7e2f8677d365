package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.session.IssueReport;

/** Body of {@code POST /api/certification-reports/ID/certification-issue-reports} (contract pix 3.4). */
public final class IssueReportBody {

    public String body(long certificationCourseId, IssueReport report) {
        ObjectNode root = Json.object();
        ObjectNode data = root.putObject("data").put("type", "certification-issue-reports");
        data.putObject("attributes")
                .put("category", report.category())
                .put("subcategory", report.subcategory())
                .put("description", report.description())
                .put("question-number", report.questionNumber());
        data.putObject("relationships")
                .putObject("certification-report")
                .putObject("data")
                .put("type", "certification-reports")
                .put("id", "CertificationReport-" + certificationCourseId);
        return Json.write(root);
    }
}
