package fr.passerelle.connectors.ledger.session;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.Candidate;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sessions and candidates as rows, and back. */
final class SessionRows {

    private SessionRows() {}

    static List<Map<String, @Nullable Object>> of(List<Candidate> candidates) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate.@Nullable AbortReason abort = candidate.abortReason();
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("position", rows.size());
            row.put("ine", candidate.ine());
            row.put("certification_course_id", candidate.certificationCourseId());
            row.put("has_seen_end_screen", candidate.hasSeenEndTestScreen());
            row.put("is_completed", candidate.isCompleted());
            row.put("abort_reason", abort == null ? null : abort.name());
            row.put("examiner_comment", candidate.examinerComment());
            row.put("issue_reports", candidate.issueReports());
            rows.add(row);
        }
        return rows;
    }

    static Candidate candidate(ResultSet row) throws SQLException {
        String abort = row.getString("abort_reason");
        List<IssueReport> reports = Sql.fromJson(row.getString("issue_reports"), new TypeReference<>() {});
        return new Candidate(
                row.getString("ine"),
                Sql.longOrNull(row, "certification_course_id"),
                row.getBoolean("has_seen_end_screen"),
                row.getBoolean("is_completed"),
                abort == null ? null : Candidate.AbortReason.valueOf(abort),
                row.getString("examiner_comment"),
                reports);
    }

    static Session session(ResultSet row, List<Candidate> candidates) throws SQLException {
        return new Session(
                row.getLong("id"),
                new Uai(row.getString("uai")),
                row.getLong("center_id"),
                row.getString("address"),
                row.getString("room"),
                row.getObject("session_date", LocalDate.class),
                row.getObject("session_time", LocalTime.class),
                List.of((String[]) row.getArray("examiners").getArray()),
                Sql.instant(row, "finalised_at"),
                row.getString("global_comment"),
                row.getBoolean("has_incident"),
                row.getBoolean("has_joining_issue"),
                candidates);
    }
}
