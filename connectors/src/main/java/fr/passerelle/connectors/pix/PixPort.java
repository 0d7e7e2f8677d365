package fr.passerelle.connectors.pix;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.FeedAnswer;
import fr.passerelle.mappings.pix.LearnerPage;
import java.time.ZoneId;
import java.util.List;

/**
 * What the hub asks of Pix. Every method may throw {@link PartnerUnavailable} (come back later, nothing is known of the
 * effect) and {@link PartnerRefused} (Pix understood and said no: the same call would be refused again). No method
 * repeats a call by itself: the broker redelivers.
 */
public interface PixPort {

    /** The most bytes that Pix takes for an export (contract siecle B.2). */
    int MOST_BYTES = 20 * 1024 * 1024;

    /**
     * Hands a pupil export to an organisation and looks once at what becomes of it (contract siecle B.2); never waits for
     * it. Safe to repeat: Pix upserts on the INE, and what it says of an earlier import is not taken for this one's.
     *
     * @param export more than {@link #MOST_BYTES} are refused without being sent
     */
    UploadOutcome upload(long organizationId, byte[] export, ExportFormat format);

    /**
     * Looks again at an import that was {@link UploadOutcome.UnderWay}.
     *
     * @param mark that it was given
     */
    UploadOutcome followUp(String mark);

    /**
     * One page of the pupils of an organisation with their certifiability (contract pix 5).
     *
     * @param page 1 for the first
     * @param size pupils per page
     */
    LearnerPage participants(long organizationId, int page, int size);

    /**
     * Whether Pix Certif has a session finalised already, be it that its jury is at it or its results are published
     * (contract pix 3.2).
     */
    boolean isFinalised(long sessionId);

    /** Enrols pupils, by their Pix learner numbers, in a session of their school (contract pix 3.1). */
    void enrol(long sessionId, List<Long> learnerIds);

    /** Adds an issue report to a certification (contract pix 3.4). Not idempotent: Pix keeps each one. */
    void report(long certificationCourseId, IssueReport report);

    /** Finalises a session (contract pix 3.3). Safe to repeat: the second time is {@link FinalisationOutcome.AlreadyFinalised}. */
    FinalisationOutcome finalise(Session session);

    /**
     * The certifications of a school's pupils, as LSU would see them; none for a school Pix does not know (contract pix 2.2).
     *
     * @param zone in which the school lives: Pix tells instants, and a test has a day
     */
    FeedAnswer certifications(Uai uai, ZoneId zone);

    /** The results CSV of a class (contract pix 4); no byte at all when Pix has no result for it. */
    byte[] classResults(long organizationId, String division);
}
