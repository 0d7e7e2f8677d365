package fr.passerelle.simulators.pix.state;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.simulators.pix.state.Learner.Identity;
import java.time.Instant;
import java.util.List;

/** Something Pix was told and has acknowledged: one line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Uploaded.class, name = "UPLOADED"),
    @JsonSubTypes.Type(value = Event.Validated.class, name = "VALIDATED"),
    @JsonSubTypes.Type(value = Event.Imported.class, name = "IMPORTED"),
    @JsonSubTypes.Type(value = Event.Refused.class, name = "REFUSED"),
    @JsonSubTypes.Type(value = Event.SessionCreated.class, name = "SESSION_CREATED"),
    @JsonSubTypes.Type(value = Event.Enrolled.class, name = "ENROLLED"),
    @JsonSubTypes.Type(value = Event.Reported.class, name = "REPORTED"),
    @JsonSubTypes.Type(value = Event.Finalised.class, name = "FINALISED")
})
public sealed interface Event {

    /**
     * The file is in the folder of uploads under the number of the import.
     *
     * @param format {@code xml} or {@code csv}
     */
    record Uploaded(long importId, long organizationId, String format, Instant at) implements Event {}

    /** @param warnings JSON:API errors that stop nothing */
    record Validated(long importId, long organizationId, Instant at, List<ObjectNode> warnings) implements Event {}

    record Imported(long importId, long organizationId, Instant at, List<Identity> learners) implements Event {}

    /**
     * @param status VALIDATION_ERROR, or IMPORT_ERROR when Pix itself failed
     * @param errors JSON:API errors
     */
    record Refused(long importId, long organizationId, Instant at, ImportStatus status, List<ObjectNode> errors)
            implements Event {}

    record SessionCreated(long sessionId, long centerId) implements Event {}

    record Enrolled(long sessionId, List<Long> learnerIds) implements Event {}

    record Reported(long reportId, long certificationCourseId, IssueReport report) implements Event {}

    record Finalised(long sessionId, Instant at) implements Event {}
}
