package fr.passerelle.mappings.pix;

import fr.passerelle.domain.session.IssueReport;

/** Body of {@code POST /api/certification-reports/ID/certification-issue-reports} (contract pix 3.4). */
public final class IssueReportBody {

    public String body(long certificationCourseId, IssueReport report) {
        throw new UnsupportedOperationException();
    }
}
