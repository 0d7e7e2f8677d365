package fr.passerelle.routes.bench;

import fr.passerelle.connectors.pix.ExportFormat;
import fr.passerelle.connectors.pix.FinalisationOutcome;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.connectors.pix.PixPort;
import fr.passerelle.connectors.pix.UploadOutcome;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.session.IssueReport;
import fr.passerelle.domain.session.Session;
import fr.passerelle.mappings.pix.CertificationsFeed;
import fr.passerelle.mappings.pix.FeedAnswer;
import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.mappings.pix.LearnerPage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A Pix in memory: it notes each call, fails as it is told, and answers what a test laid down. */
public final class FakePix implements PixPort {

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<Supplier<RuntimeException>>> failures = new HashMap<>();
    private final Map<String, Supplier<RuntimeException>> faults = new HashMap<>();
    private final Map<Long, List<PixLearner>> learners = new HashMap<>();
    private final Map<Long, List<LearnerPage.Unread>> unread = new HashMap<>();
    private final Map<Uai, Function<ZoneId, FeedAnswer>> certifications = new HashMap<>();
    private final List<ExportFormat> formats = new ArrayList<>();
    private @Nullable PixPort uploads;
    private UnaryOperator<byte[]> onTheWay = UnaryOperator.identity();
    private UploadOutcome upload = new UploadOutcome.Imported();
    private UploadOutcome followUp = new UploadOutcome.Imported();
    private final Map<Long, FinalisationOutcome> finalisations = new HashMap<>();
    private FinalisationOutcome finalisation = new FinalisationOutcome.Finalised();
    private final Set<Long> finalised = new HashSet<>();
    private boolean answersAreLost;

    /** As new. */
    public synchronized void clear() {
        calls.clear();
        failures.clear();
        faults.clear();
        learners.clear();
        unread.clear();
        certifications.clear();
        finalisations.clear();
        finalised.clear();
        answersAreLost = false;
        formats.clear();
        uploads = null;
        onTheWay = UnaryOperator.identity();
        upload = new UploadOutcome.Imported();
        followUp = new UploadOutcome.Imported();
        finalisation = new FinalisationOutcome.Finalised();
    }

    /** Every call so far that was of this kind, failed ones included, such as {@code upload 1001 <the content>}. */
    public synchronized List<String> calls(String kind) {
        return calls.stream().filter(call -> call.startsWith(kind + " ")).toList();
    }

    /** The formats of the uploads that came through. */
    public synchronized List<ExportFormat> formats() {
        return List.copyOf(formats);
    }

    /** Every call so far, in order, by kind only. */
    public synchronized List<String> kinds() {
        return calls.stream().map(call -> call.substring(0, call.indexOf(' '))).toList();
    }

    /** The next calls of a kind fail, that many times. */
    public synchronized void fail(String kind, int times, Supplier<RuntimeException> failure) {
        for (int i = 0; i < times; i++) {
            failures.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(failure);
        }
    }

    /** Every call of a kind fails until {@link #heal()}. */
    public synchronized void failForEver(String kind, Supplier<RuntimeException> failure) {
        faults.put(kind, failure);
    }

    public synchronized void heal() {
        failures.clear();
        faults.clear();
    }

    public synchronized void answerUpload(UploadOutcome outcome) {
        upload = outcome;
    }

    public synchronized void answerFollowUp(UploadOutcome outcome) {
        followUp = outcome;
    }

    public synchronized void answerFinalisation(FinalisationOutcome outcome) {
        finalisation = outcome;
    }

    /** To that session alone, until it is told otherwise. */
    public synchronized void answerFinalisation(long sessionId, FinalisationOutcome outcome) {
        finalisations.put(sessionId, outcome);
    }

    /** The next finalisation takes its effect, and nobody hears of it. */
    public synchronized void loseTheNextAnswer() {
        answersAreLost = true;
    }

    /** As by hand in Pix Certif. */
    public synchronized void finalised(long sessionId) {
        finalised.add(sessionId);
    }

    public synchronized void hold(long organizationId, List<PixLearner> pupils) {
        learners.put(organizationId, List.copyOf(pupils));
    }

    /** Beside the readable ones, on the first page. */
    public synchronized void holdUnread(long organizationId, LearnerPage.Unread... odd) {
        unread.put(organizationId, List.of(odd));
    }

    public synchronized void publish(Uai uai, FeedCertification... results) {
        certifications.put(uai, zone -> FeedAnswer.of(List.of(results)));
    }

    /** What the feed answers, as Pix wrote it. */
    public synchronized void publish(Uai uai, String json) {
        certifications.put(uai, zone -> new CertificationsFeed(zone, LocalDate.MAX).read(json));
    }

    /** From now on uploads are no longer what the hub sent: for what it would never send itself. */
    public synchronized void alter(UnaryOperator<byte[]> change) {
        onTheWay = change;
    }

    /** From now on uploads go on to that Pix. */
    public synchronized void uploadTo(PixPort real) {
        uploads = real;
    }

    @Override
    public UploadOutcome upload(long organizationId, byte[] export, ExportFormat format) {
        PixPort real;
        UnaryOperator<byte[]> change;
        synchronized (this) {
            change = onTheWay;
            note("upload", organizationId + " " + new String(export, StandardCharsets.ISO_8859_1));
            formats.add(format);
            real = uploads;
            if (real == null) {
                return upload;
            }
        }
        return real.upload(organizationId, change.apply(export), format);
    }

    @Override
    public UploadOutcome followUp(String mark) {
        PixPort real;
        synchronized (this) {
            note("followUp", mark);
            real = uploads;
            if (real == null) {
                return followUp;
            }
        }
        return real.followUp(mark);
    }

    @Override
    public synchronized LearnerPage participants(long organizationId, int page, int size) {
        note("participants", organizationId + " " + page + " " + size);
        List<PixLearner> all = learners.getOrDefault(organizationId, List.of());
        int from = Math.min(all.size(), (page - 1) * size);
        int to = Math.min(all.size(), page * size);
        return new LearnerPage(
                all.subList(from, to),
                page == 1 ? unread.getOrDefault(organizationId, List.of()) : List.of(),
                page,
                (all.size() + size - 1) / size);
    }

    @Override
    public synchronized boolean isFinalised(long sessionId) {
        note("session", String.valueOf(sessionId));
        return finalised.contains(sessionId);
    }

    @Override
    public synchronized void enrol(long sessionId, List<Long> learnerIds) {
        note("enrol", sessionId + " " + learnerIds);
    }

    @Override
    public synchronized void report(long certificationCourseId, IssueReport report) {
        note("report", certificationCourseId + " " + report.category());
    }

    @Override
    public synchronized FinalisationOutcome finalise(Session session) {
        note("finalise", String.valueOf(session.id()));
        FinalisationOutcome outcome = finalisations.getOrDefault(session.id(), finalisation);
        if (outcome instanceof FinalisationOutcome.Finalised && !finalised.add(session.id())) {
            return new FinalisationOutcome.AlreadyFinalised();
        }
        if (answersAreLost) {
            answersAreLost = false;
            throw new PartnerUnavailable("finalization: no answer");
        }
        return outcome;
    }

    @Override
    public synchronized FeedAnswer certifications(Uai uai, ZoneId zone) {
        note("certifications", uai.value());
        return certifications.getOrDefault(uai, any -> FeedAnswer.of(List.of())).apply(zone);
    }

    @Override
    public synchronized byte[] classResults(long organizationId, String division) {
        note("classResults", organizationId + " " + division);
        return new byte[0];
    }

    private void note(String kind, String what) {
        calls.add(kind + " " + what);
        Deque<Supplier<RuntimeException>> next = failures.get(kind);
        if (next != null && !next.isEmpty()) {
            throw next.poll().get();
        }
        if (faults.containsKey(kind)) {
            throw faults.get(kind).get();
        }
    }
}
