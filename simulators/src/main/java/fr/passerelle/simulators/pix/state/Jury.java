package fr.passerelle.simulators.pix.state;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.world.Organization;
import fr.passerelle.simulators.academy.world.World;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be known of the world's certifications at this very moment. */
public final class Jury {

    private static final Comparator<SatCertification> BY_CREATION =
            Comparator.comparing(SatCertification::startedAt).thenComparingLong(SatCertification::id);

    private final PixState state;
    private final Clock clock;
    private final Map<String, Organization> schools;
    private final Map<String, List<SatCertification>> byIne;
    private final Map<Long, List<SatCertification>> bySession;
    private final Map<Long, SatCertification> byId = new HashMap<>();

    public Jury(World world, PixState state, Clock clock) {
        this.state = state;
        this.clock = clock;
        this.schools = world.organizations().stream()
                .collect(Collectors.toUnmodifiableMap(Organization::uai, Function.identity()));
        this.byIne = world.certifications().stream().collect(Collectors.groupingBy(SatCertification::ine));
        this.bySession = world.certifications().stream().collect(Collectors.groupingBy(SatCertification::sessionId));
        world.certifications().forEach(one -> byId.put(one.id(), one));
    }

    public Optional<SatCertification> find(long certificationId) {
        return Optional.ofNullable(byId.get(certificationId));
    }

    /** The tests of a session that were begun by now. */
    public List<SatCertification> started(long sessionId) {
        return bySession.getOrDefault(sessionId, List.of()).stream()
                .filter(one -> isPast(one.startedAt()))
                .toList();
    }

    /** The centre of a session, empty for an unknown one. */
    public Optional<Long> centerOf(long sessionId) {
        List<SatCertification> known = bySession.getOrDefault(sessionId, List.of());
        if (known.isEmpty()) {
            return state.centerOfOwnSession(sessionId);
        }
        return Optional.ofNullable(schools.get(known.get(0).sessionUai())).map(Organization::centerId);
    }

    public boolean isFinalised(long sessionId) {
        return state.isFinalised(sessionId)
                || bySession.getOrDefault(sessionId, List.of()).stream()
                        .anyMatch(SatCertification::finalisedBeforeTheYear);
    }

    /** Name of the school that held the session. */
    public String centerName(SatCertification one) {
        Organization school = schools.get(one.sessionUai());
        return school == null ? one.sessionUai() : school.name();
    }

    public boolean isPublished(SatCertification one) {
        return isPast(one.publishedAt()) && !isPast(one.unpublishedAt());
    }

    public boolean isCancelled(SatCertification one) {
        return isPast(one.cancelledAt()) || one.outcome() == CertificationStatus.CANCELLED && isPublished(one);
    }

    /** The last test of a learner's account that was not cancelled, over all schools (contract pix 2.3); empty behind a Pix+. */
    public Optional<SatCertification> lastForTheFeed(Learner learner) {
        return known(learner).filter(one -> !isCancelled(one)).max(BY_CREATION).filter(one -> !isPast(one.hiddenAt()));
    }

    /** The last published test that a learner sat as a pupil of a school, cancelled or not (contract pix 4). */
    public Optional<SatCertification> lastForTheClass(Learner learner, String uai) {
        return known(learner)
                .filter(one -> one.sessionUai().equals(uai) && isPublished(one))
                .max(BY_CREATION);
    }

    private Stream<SatCertification> known(Learner learner) {
        return byIne.getOrDefault(learner.ine(), List.of()).stream()
                .filter(one -> isPast(one.startedAt()) && isFinalised(one.sessionId()))
                .filter(one -> isOf(one, learner));
    }

    /** A test belongs to whoever carried the INE in the school that held it. */
    private boolean isOf(SatCertification one, Learner learner) {
        Optional<Learner> candidate = Optional.ofNullable(schools.get(one.sessionUai()))
                .flatMap(school -> state.learner(school.id(), one.ine()));
        return candidate
                .map(it -> it.identity().birthdate().equals(learner.identity().birthdate()))
                .orElseGet(() -> state.ownsAccount(learner));
    }

    private boolean isPast(@Nullable Instant instant) {
        return instant != null && !instant.isAfter(clock.instant());
    }
}
