package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.certification.CertificationTold.Told;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One merge of what was received into what is known, in the caller's transaction. */
final class CertificationMerging {

    private final CertificationRows rows;
    private final CertificationTold tellings;
    private final HeldResults results;
    private final HoldLedger holds;
    private final CertificationQuestions questions;
    private final Instant now;
    private final Map<Uai, LocalDate> todays = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();
    private final Set<Long> later = new HashSet<>();
    private final Map<HoldKind, Set<String>> answered = new EnumMap<>(HoldKind.class);
    private final Map<Uai, Set<String>> owned = new HashMap<>();

    CertificationMerging(JdbcClient jdbc, HoldLedger holds, CertificationQuestions questions, Instant now) {
        this.rows = new CertificationRows(jdbc);
        this.tellings = new CertificationTold(jdbc);
        this.results = new HeldResults(jdbc);
        this.holds = holds;
        this.questions = questions;
        this.now = now;
    }

    /** @return numbers of those that wait for somebody now */
    Set<Long> saveAll(List<ReceivedCertification> received) {
        Map<Long, ReceivedCertification> firsts = new LinkedHashMap<>();
        received.forEach(one -> firsts.putIfAbsent(number(one), one));
        Set<Long> fresh = rows.insert(
                firsts.values().stream()
                        .map(one -> row(one, CertificationMerge.first(one.certification())))
                        .toList(),
                now);
        List<ReceivedCertification> again = received.stream()
                .filter(one -> !(fresh.contains(number(one)) && firsts.get(number(one)) == one))
                .toList();
        List<Long> numbers = again.stream().map(CertificationMerging::number).toList();
        Map<Long, CertificationRows.Row> known = rows.lock(numbers);
        Map<Long, Certification> overruled = overruled(known.values());
        Map<Long, Told> told = tellings.find(numbers);
        fresh.forEach(id -> {
            told.put(id, told(firsts.get(id)));
            answerWhose(firsts.get(id));
        });
        Map<Long, CertificationRows.Row> changed = new LinkedHashMap<>();
        for (ReceivedCertification one : again) {
            CertificationRows.Row before = Objects.requireNonNull(known.get(number(one)));
            CertificationRows.Row after = merge(before, one, told, overruled.get(number(one)));
            if (!after.equals(before)) {
                known.put(number(one), after);
                changed.put(number(one), after);
                answer(one, HoldKind.CONTRADICTED);
            }
        }
        rows.update(changed.values(), JournalLedger.HUB, null, now);
        tellings.save(told);
        answered.forEach((kind, subjects) -> holds.settle(Set.of(kind), subjects));
        owned.forEach(holds::settleWhose);
        settleBetweenFiles();
        return Set.copyOf(asked);
    }

    /** What is told later than both files answers what they contradict. */
    private void settleBetweenFiles() {
        later.removeAll(asked);
        if (!later.isEmpty()) {
            List<String> numbers = later.stream().map(String::valueOf).toList();
            holds.settle(
                    Set.of(HoldKind.CONTRADICTED),
                    holds.openAbout(HoldKind.CONTRADICTED, numbers).stream()
                            .filter(Hold::isBetweenFiles)
                            .map(Hold::subject)
                            .toList());
        }
    }

    /** As {@link CertificationLedger#doubt}. */
    void doubt(Uai uai, Certification result, CertificationSource source, LocalDate saidOn, List<Long> personIds) {
        if (!isKept(HoldKind.OTHER_PERSON, result.id())) {
            holds.raise(HoldKind.OTHER_PERSON, uai, Long.toString(result.id()), personIds, details(result, source));
            if (!source.isLive()) {
                results.keep(HoldKind.OTHER_PERSON, uai, result, saidOn);
            }
            asked.add(result.id());
        }
    }

    /** What Pix said of those of which a person believed a file instead. */
    private Map<Long, Certification> overruled(Collection<CertificationRows.Row> known) {
        List<Long> believed = known.stream()
                .filter(CertificationRows.Row::isBelieved)
                .map(row -> row.certification().id())
                .toList();
        return believed.isEmpty() ? Map.of() : rows.overruled(believed);
    }

    /** @return the very same row when nothing changes */
    private CertificationRows.Row merge(
            CertificationRows.Row known,
            ReceivedCertification one,
            Map<Long, Told> told,
            @Nullable Certification overruled) {
        if (known.personId() != one.personId()) {
            doubt(
                    one.uai(),
                    one.certification(),
                    one.source(),
                    told(one).on(),
                    List.of(one.personId(), known.personId()));
            return known;
        }
        answerWhose(one);
        Told last = told.get(number(one));
        boolean older = !one.source().isLive() && !known.isDecided() && last != null && last.isAfter(told(one));
        if (!older && isBetweenFiles(known, one, last)) {
            ask(HoldKind.CONTRADICTED, one, Hold.BETWEEN_FILES);
            return known;
        }
        if (!older) {
            if (last != null && one.dated() && told(one).isAfter(last)) {
                later.add(number(one));
            }
            told.put(number(one), told(one));
        }
        if (known.isBelieved() && overruled != null && CertificationMerge.saysAgain(overruled, one.certification())) {
            answer(one, HoldKind.REGRESSION);
            return known;
        }
        return older ? mergeOlder(known, one) : mergeNewer(known, one);
    }

    /** Two files of one day, or one of which nobody knows the day, say two things: the last one that is dropped is not the later one. */
    private boolean isBetweenFiles(CertificationRows.Row known, ReceivedCertification one, @Nullable Told last) {
        return !one.source().isLive()
                && !known.isDecided()
                && last != null
                && !last.live()
                && (!one.dated() || last.on().equals(told(one).on()))
                && CertificationMerge.excludes(known.certification(), one.certification());
    }

    private CertificationRows.Row mergeOlder(CertificationRows.Row known, ReceivedCertification one) {
        CertificationMerge.Result result = CertificationMerge.mergeOlder(known.certification(), one.certification());
        if (result.regression()) {
            ask(HoldKind.CONTRADICTED, one, null);
        }
        if (result.merged().equals(known.certification())) {
            return known;
        }
        return known.isBelieved()
                ? known.with(one.uai(), result.merged(), CertificationSource.FILE_BELIEVED)
                : row(one, result.merged());
    }

    private CertificationRows.Row mergeNewer(CertificationRows.Row known, ReceivedCertification one) {
        CertificationMerge.Result result = known.isDecided()
                ? CertificationMerge.mergeDecided(known.certification(), one.certification())
                : CertificationMerge.merge(
                        known.certification(), one.certification(), one.source().isLive());
        if (result.regression()) {
            ask(HoldKind.REGRESSION, one, known.isDecided() ? Hold.DECIDED : null);
            return known;
        }
        answer(one, HoldKind.REGRESSION);
        // Pix says by now what the file said: it is Pix's word from here on.
        boolean confirmed = known.isBelieved() && one.source().isLive();
        if (!confirmed && result.merged().equals(known.certification())) {
            return known;
        }
        return known.isDecided()
                ? known.with(one.uai(), result.merged(), CertificationSource.OPERATOR)
                : row(one, result.merged());
    }

    /** @param what is questioned, {@link Hold#DECIDED} or {@link Hold#BETWEEN_FILES}; null for what Pix said */
    private void ask(HoldKind kind, ReceivedCertification one, @Nullable String what) {
        if (!isKept(kind, number(one))) {
            Map<String, String> details = new HashMap<>(details(one.certification(), one.source()));
            if (what != null) {
                details.put(what, "true");
            }
            holds.raise(kind, one.uai(), Long.toString(number(one)), one.personId(), details);
            if (!one.source().isLive()) {
                results.keep(kind, one.uai(), one.certification(), told(one).on());
            }
            asked.add(number(one));
        }
    }

    /** Only Pix's own word answers a question. */
    private void answer(ReceivedCertification one, HoldKind kind) {
        if (one.source().isLive()) {
            answered.computeIfAbsent(kind, any -> new HashSet<>()).add(Long.toString(number(one)));
        }
    }

    /** Whose it is, a school's feed answers where it asked itself, or a file did; not where another's feed asked. */
    private void answerWhose(ReceivedCertification one) {
        if (one.source().isLive()) {
            owned.computeIfAbsent(one.uai(), any -> new HashSet<>()).add(Long.toString(number(one)));
        }
    }

    private boolean isKept(HoldKind kind, long id) {
        return questions.kept(kind, List.of(id)).contains(id);
    }

    private Told told(ReceivedCertification one) {
        LocalDate today = todays.computeIfAbsent(one.uai(), uai -> tellings.dayAt(uai, now));
        return new Told(
                one.saidOn() == null ? today : one.saidOn(), one.source().isLive());
    }

    private static Map<String, String> details(Certification announced, CertificationSource source) {
        return Map.of("announced", announced.status().name(), "source", source.name());
    }

    private static CertificationRows.Row row(ReceivedCertification one, Certification certification) {
        return new CertificationRows.Row(one.personId(), one.uai(), certification, one.source());
    }

    private static long number(ReceivedCertification one) {
        return one.certification().id();
    }
}
