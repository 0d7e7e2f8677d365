package fr.passerelle.hub.wiring;

import fr.passerelle.connectors.pix.ExportFormat;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.FeedAnswer;
import fr.passerelle.mappings.pix.LearnerPage;
import java.time.ZoneId;
import java.util.List;

/** Stands where Pix is not configured: whoever calls it is told which setting is missing. */
final class AbsentPix implements PixPort {

    @Override
    public UploadOutcome upload(long organizationId, byte[] export, ExportFormat format) {
        throw absent();
    }

    @Override
    public UploadOutcome followUp(String mark) {
        throw absent();
    }

    @Override
    public LearnerPage participants(long organizationId, int page, int size) {
        throw absent();
    }

    @Override
    public boolean isFinalised(long sessionId) {
        throw absent();
    }

    @Override
    public void enrol(long sessionId, List<Long> learnerIds) {
        throw absent();
    }

    @Override
    public void report(long certificationCourseId, IssueReport report) {
        throw absent();
    }

    @Override
    public FinalisationOutcome finalise(Session session) {
        throw absent();
    }

    @Override
    public FeedAnswer certifications(Uai uai, ZoneId zone) {
        throw absent();
    }

    @Override
    public byte[] classResults(long organizationId, String division) {
        throw absent();
    }

    private static PartnerUnavailable absent() {
        return new PartnerUnavailable("PASSERELLE_PIX_URL manque : Pix n'est pas configuré");
    }
}
