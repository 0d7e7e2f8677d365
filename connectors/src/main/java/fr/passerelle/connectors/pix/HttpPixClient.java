package fr.passerelle.connectors.pix;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.CertificationsFeed;
import fr.passerelle.mappings.pix.EnrolmentBody;
import fr.passerelle.mappings.pix.FeedAnswer;
import fr.passerelle.mappings.pix.Finalisation;
import fr.passerelle.mappings.pix.IssueReportBody;
import fr.passerelle.mappings.pix.LearnerPage;
import fr.passerelle.mappings.pix.LearnerPages;
import fr.passerelle.mappings.pix.UnreadableJsonException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * {@link PixPort} over HTTP. The feed is read with an application token, all the rest with the token of a technical
 * account (contract pix 7).
 */
public final class HttpPixClient implements PixPort {

    private static final String ALREADY_FINALISED = "SESSION_ALREADY_FINALIZED";
    private static final Set<Integer> AGAINST_THE_FILE = Set.of(400, 412, 413, 422);
    private static final Set<Integer> AGAINST_THE_SESSION = Set.of(400, 404, 409, 412, 422);

    private final PixHttp http;
    private final PixCalls calls;
    private final PixToken user;
    private final PixToken application;
    private final ImportInformation importInformation;
    private final Duration pollInterval;
    private final Duration pollLimit;
    private final Clock clock;

    /** @param clock by which tokens run out, and which tells what lies in the future */
    public HttpPixClient(PixSettings settings, Clock clock) {
        ObjectMapper json = new ObjectMapper();
        http = new PixHttp(settings.base(), settings.requestTimeout());
        calls = new PixCalls(http, json);
        user = PixToken.ofUser(settings, http, json, clock);
        application = PixToken.ofApplication(settings, http, json, clock);
        importInformation = new ImportInformation(json);
        pollInterval = settings.pollInterval();
        pollLimit = settings.pollLimit();
        this.clock = clock;
    }

    @Override
    public UploadOutcome upload(long organizationId, byte[] export, ExportFormat format) {
        if (export.length > MOST_BYTES) {
            return UploadOutcome.Refused.tooLarge();
        }
        ImportMark mark = new ImportMark(organizationId, importInformation.createdAt(information(organizationId)));
        Builder post = http.to("/api/organizations/" + organizationId
                        + "/sco-organization-learners/import-siecle?format=" + format.parameter())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(export));
        try {
            calls.act("import-siecle", user, post);
        } catch (PartnerRefused refusal) {
            if (AGAINST_THE_FILE.contains(refusal.status())) {
                return new UploadOutcome.Refused(refusal.errors());
            }
            throw refusal;
        }
        return look(mark);
    }

    @Override
    public UploadOutcome followUp(String mark) {
        return look(ImportMark.of(mark));
    }

    private UploadOutcome look(ImportMark mark) {
        return importInformation
                .outcome(information(mark.organizationId()), mark.previous())
                .orElseGet(() -> new UploadOutcome.UnderWay(mark.text(), pollInterval, pollLimit));
    }

    private String information(long organizationId) {
        return calls.json(
                "import-information", user, http.to("/api/organizations/" + organizationId + "/import-information"));
    }

    @Override
    public LearnerPage participants(long organizationId, int page, int size) {
        Builder get = http.to("/api/organizations/" + organizationId + "/sco-participants?page%5Bnumber%5D=" + page
                + "&page%5Bsize%5D=" + size);
        return read("sco-participants", calls.json("sco-participants", user, get), new LearnerPages()::read);
    }

    @Override
    public boolean isFinalised(long sessionId) {
        return read(
                "sessions", calls.json("sessions", user, http.to("/api/sessions/" + sessionId)), Finalisation::isDone);
    }

    @Override
    public void enrol(long sessionId, List<Long> learnerIds) {
        Builder put = http.sending(
                "PUT",
                "/api/sessions/" + sessionId + "/enrol-students-to-session",
                new EnrolmentBody().body(learnerIds));
        calls.act("enrol-students-to-session", user, put);
    }

    @Override
    public void report(long certificationCourseId, IssueReport report) {
        Builder post = http.sending(
                "POST",
                "/api/certification-reports/" + certificationCourseId + "/certification-issue-reports",
                new IssueReportBody().body(certificationCourseId, report));
        calls.act("certification-issue-reports", user, post);
    }

    @Override
    public FinalisationOutcome finalise(Session session) {
        Builder put = http.sending(
                "PUT", "/api/sessions/" + session.id() + "/finalization", new Finalisation().body(session));
        try {
            calls.act("finalization", user, put);
            return new FinalisationOutcome.Finalised();
        } catch (PartnerRefused refusal) {
            if (refusal.errors().stream().anyMatch(error -> ALREADY_FINALISED.equals(error.code()))) {
                return new FinalisationOutcome.AlreadyFinalised();
            }
            if (AGAINST_THE_SESSION.contains(refusal.status())) {
                return new FinalisationOutcome.Refused(refusal.errors());
            }
            throw refusal;
        }
    }

    @Override
    public FeedAnswer certifications(Uai uai, ZoneId zone) {
        Builder get = http.to("/api/organizations/" + uai.value() + "/certifications");
        return read(
                "certifications",
                calls.json("certifications", application, get),
                new CertificationsFeed(zone, Certification.latestBelievable(LocalDate.ofInstant(clock.instant(), zone)))
                        ::read);
    }

    @Override
    public byte[] classResults(long organizationId, String division) {
        Builder get = http.to("/api/organizations/" + organizationId + "/certification-results?division="
                + URLEncoder.encode(division, StandardCharsets.UTF_8));
        try {
            HttpResponse<byte[]> response = calls.call("certification-results", user, get);
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/csv")) {
                throw new PartnerUnavailable("certification-results: the answer is not CSV");
            }
            return response.body();
        } catch (PartnerRefused refusal) {
            if (refusal.status() == 404) {
                return new byte[0];
            }
            throw refusal;
        }
    }

    private static <T> T read(String call, String body, Function<String, T> reader) {
        try {
            return reader.apply(body);
        } catch (UnreadableJsonException e) {
            throw new PartnerUnavailable(call + ": the answer is not what the contract says", e);
        }
    }
}
