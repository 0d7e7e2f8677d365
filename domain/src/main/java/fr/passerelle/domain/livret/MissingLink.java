package fr.passerelle.domain.livret;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.french.InFrench;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why one pupil holds no certification.
 *
 * @param since day of the session or of the test, null when there was none
 * @param refusal why Pix does not take the session, in French, or null
 * @param question what a person must settle first, null when there is no such thing
 */
public record MissingLink(
        WhyNot why,
        @Nullable LocalDate since,
        @Nullable String refusal,
        @Nullable ResultQuestion question) {

    public MissingLink(WhyNot why, @Nullable LocalDate since, @Nullable String refusal) {
        this(why, since, refusal, null);
    }

    private static final Comparator<MissingLink> FURTHEST = Comparator.comparing(MissingLink::why)
            .thenComparing(MissingLink::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * The first link that is missing; what proves a later link proves the earlier ones. A test that may still bring a
     * result tells before anything but a later failure; an enrolment that came to nothing when no result followed it.
     * @throws IllegalArgumentException when an obtained certification is among the facts
     */
    public static MissingLink of(ChainFacts facts) {
        if (newest(facts, status -> status.isObtained()).isPresent()) {
            throw new IllegalArgumentException("an obtained certification is no reason");
        }
        if (!facts.inSiecle()) {
            return of(WhyNot.NOT_IN_SIECLE);
        }
        if (facts.question() != null) {
            return new MissingLink(facts.question().why(), null, null, facts.question());
        }
        return awaited(facts)
                .or(() -> absent(facts))
                .or(() -> closed(facts).map(MissingLink::ofResult))
                .orElseGet(() -> of(beforeAnySession(facts)));
    }

    /** What is particular to that pupil, in French: {@code depuis le 04/02/2027}, {@code question n° 12}; empty when there is nothing to add. */
    public String precision() {
        if (since == null) {
            return question == null ? "" : question.where();
        }
        String day = InFrench.shortDate(since);
        return switch (why) {
            case RESULT_PENDING -> "depuis le " + day;
            case SESSION_NOT_FINALISED ->
                "session du " + day + (refusal == null ? "" : ", refusée par Pix : " + refusal);
            case DID_NOT_COME -> "session du " + day;
            default -> "passée le " + day;
        };
    }

    private static MissingLink of(WhyNot why) {
        return new MissingLink(why, null, null);
    }

    /** Of several tests without result, the one that went furthest. */
    private static Optional<MissingLink> awaited(ChainFacts facts) {
        Optional<Certification> failed = newest(facts, status -> status == CertificationStatus.REJECTED);
        Stream<MissingLink> announced = facts.certifications().stream()
                .filter(one -> one.status().isAwaited())
                .filter(one -> failed.map(one::isNewerThan).orElse(true))
                .map(one -> ofAwaited(one, facts));
        Stream<MissingLink> silent = facts.enrolments().stream()
                .filter(one -> one.certificationId() != null
                        && facts.certifications().stream().noneMatch(one::isOf)
                        && failed.map(one::isAfter).orElse(true))
                .map(MissingLink::ofSession);
        return Stream.concat(announced, silent).max(FURTHEST);
    }

    private static Optional<MissingLink> absent(ChainFacts facts) {
        Optional<Certification> closed = closed(facts);
        return facts.enrolments().stream()
                .filter(one -> one.certificationId() == null
                        && closed.map(one::isAfter).orElse(true))
                .map(one -> new MissingLink(WhyNot.DID_NOT_COME, one.day(), null))
                .max(FURTHEST);
    }

    private static Optional<Certification> closed(ChainFacts facts) {
        return newest(facts, status -> !status.isAwaited());
    }

    private static MissingLink ofResult(Certification closed) {
        WhyNot why = closed.status().isCancelled() ? WhyNot.CANCELLED : WhyNot.FAILED;
        return new MissingLink(why, closed.takenOn(), null);
    }

    /** Pix announces a test as awaited from its first question on: that does not prove that the session is finalised. */
    private static MissingLink ofAwaited(Certification awaited, ChainFacts facts) {
        return facts.enrolments().stream()
                .filter(one -> one.isOf(awaited) && !one.isWithPix())
                .findFirst()
                .map(MissingLink::ofSession)
                .orElseGet(() -> new MissingLink(WhyNot.RESULT_PENDING, awaited.takenOn(), null));
    }

    private static MissingLink ofSession(Enrolment sat) {
        return sat.isWithPix()
                ? new MissingLink(WhyNot.RESULT_PENDING, sat.day(), null)
                : new MissingLink(WhyNot.SESSION_NOT_FINALISED, sat.day(), sat.refusal());
    }

    private static WhyNot beforeAnySession(ChainFacts facts) {
        if (facts.certifiability() == Certifiability.CERTIFIABLE) {
            return WhyNot.NOT_ENROLLED;
        }
        if (facts.account() || facts.certifiability() == Certifiability.NOT_CERTIFIABLE) {
            return WhyNot.NOT_CERTIFIABLE;
        }
        return facts.accountInDoubt() ? WhyNot.NOT_MATCHED : WhyNot.NO_ACCOUNT;
    }

    private static Optional<Certification> newest(ChainFacts facts, Predicate<CertificationStatus> kept) {
        return facts.certifications().stream()
                .filter(one -> kept.test(one.status()))
                .max(Certification.BY_AGE);
    }
}
