package fr.passerelle.simulators.academy.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.Academy;
import fr.passerelle.simulators.academy.Generated;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Case;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Storyteller;
import fr.passerelle.simulators.academy.world.Activity;
import fr.passerelle.simulators.academy.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TruthTest {

    private static final SchoolYear YEAR = Generated.YEAR;
    private final Academy academy = Academy.of(new AcademySpec(12, 160, 7, YEAR).plain());
    private final World world = academy.world();

    private List<Expected> at(Stage stage) {
        return academy.truth(Generated.evening(stage));
    }

    @Test
    void aPublishedResultIsKnownFromTheFeedBeforeTheClassFilesButACancelledOneIsNot() {
        List<Expected> evening = at(Stage.SESSIONS);
        List<Expected> april = academy.truth(Stage.SESSIONS.at(YEAR).plus(Duration.ofDays(30)));
        assertThat(sat(evening)).isNotEmpty().allMatch(one -> one.certificationStatus() == CertificationStatus.PENDING);
        assertThat(sat(april)).anyMatch(one -> one.certificationStatus() == CertificationStatus.VALIDATED);
        assertThat(sat(april)).noneMatch(one -> one.certificationStatus() == CertificationStatus.CANCELLED);
        assertThat(sat(at(Stage.RESULTS))).anyMatch(one -> one.certificationStatus() == CertificationStatus.CANCELLED);
    }

    private List<Expected> sat(List<Expected> truth) {
        Set<Long> thisYear = world.certifications().stream()
                .filter(one -> !one.finalisedBeforeTheYear())
                .map(SatCertification::id)
                .collect(Collectors.toSet());
        return truth.stream()
                .filter(one -> one.certificationId() != null && thisYear.contains(one.certificationId()))
                .toList();
    }

    private static Expected only(List<Expected> truth, String uai, String eleveId) {
        return truth.stream()
                .filter(one -> one.uai().equals(uai) && one.eleveId().equals(eleveId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatARunCountsIsTheLevelOfThePupilsAndNotTheKindOfTheirSchool() {
        AcademySpec spec = academy.spec();
        Truth june = Truth.at(spec, Generated.evening(Stage.RECUPERATION)).orElseThrow();
        SchoolStory college = new Storyteller(spec).tell(0);

        assertThat(june.of(as(SchoolKind.LYCEE, college)).map(Expected::clause))
                .isEqualTo(june.of(college).map(Expected::clause).toList())
                .anyMatch(Objects::nonNull);
    }

    private static SchoolStory as(SchoolKind kind, SchoolStory story) {
        School one = story.school();
        School school = new School(
                one.uai(),
                one.name(),
                kind,
                one.privateContract(),
                one.pixOrganizationId(),
                one.pixCenterId(),
                one.academy());
        return new SchoolStory(
                story.index(),
                school,
                story.stays(),
                story.strangers(),
                story.sessions(),
                story.accounts(),
                story.lastYear(),
                story.thisYear(),
                story.novemberApplied());
    }

    @Test
    void nothingIsKnownBeforeTheFirstStage() {
        assertThat(academy.truth(Stage.PREVIOUS_YEAR.at(YEAR).minusSeconds(1))).isEmpty();
    }

    @Test
    void aPupilWhoMovesIsInactiveHereAndActiveThereAsOnePerson() {
        List<Expected> before = at(Stage.ACCOUNTS);
        List<Expected> after = at(Stage.RECUPERATION);
        List<Expected> moved = after.stream()
                .filter(one -> one.cases().contains(Case.MOVES_OUT.name()))
                .toList();
        assertThat(moved).hasSize(20);
        for (Expected left : moved) {
            Expected there = after.stream()
                    .filter(one -> one.cases().contains(Case.MOVES_IN.name())
                            && one.ine().equals(left.ine()))
                    .findFirst()
                    .orElseThrow();
            assertThat(only(before, left.uai(), left.eleveId()).active()).isTrue();
            assertThat(left.active()).isFalse();
            assertThat(there.active()).isTrue();
            assertThat(there.certificationId()).isEqualTo(left.certificationId());
            assertThat(there.ido()).isNotNull().isEqualTo(left.ido());
        }
        assertThat(moved).anyMatch(one -> one.livretCertificationId() != null);
    }

    @Test
    void theTruncatedSchoolKeepsTheBaseOfTheRentree() {
        String uai = academy.schools().get(2).uai().value();
        assertThat(active(at(Stage.RECUPERATION), uai))
                .isEqualTo(active(at(Stage.RENTREE), uai))
                .isNotEmpty();
        assertThat(at(Stage.RECUPERATION))
                .filteredOn(one -> one.cases().contains(Case.TRUNCATED_FILE.name()))
                .anyMatch(Expected::active)
                .anyMatch(one -> !one.inLedger());
    }

    private static Set<String> active(List<Expected> truth, String uai) {
        return truth.stream()
                .filter(one -> one.uai().equals(uai) && one.active())
                .map(one -> one.eleveId() + one.division())
                .collect(Collectors.toSet());
    }

    @Test
    void theTableOfClausesAgreesWithTheRule() {
        Map<Long, SatCertification> byId =
                world.certifications().stream().collect(Collectors.toMap(SatCertification::id, Function.identity()));
        Map<String, List<SatCertification>> byIne =
                world.certifications().stream().collect(Collectors.groupingBy(SatCertification::ine));
        List<Expected> counted = at(Stage.RECUPERATION).stream()
                .filter(one -> one.clause() != null)
                .toList();
        List<Expected> lastYear = academy.truth(Stage.RECUPERATION.at(YEAR.previous()));
        assertThat(counted).hasSizeGreaterThan(11 * 38);
        for (Expected one : counted) {
            Long held = only(lastYear, one.uai(), one.eleveId()).livretCertificationId();
            Recuperation.Decision decision = Recuperation.decide(
                    held == null ? null : certification(byId.get(held), false),
                    byIne.getOrDefault(one.ine(), List.of()).stream()
                            .map(sat -> certification(sat, true))
                            .toList());
            assertThat(decision.clause()).as("%s", one.cases()).isEqualTo(one.clause());
            Long written =
                    decision.write() == null ? held : (Long) decision.write().id();
            assertThat(written).as("%s", one.cases()).isEqualTo(one.livretCertificationId());
        }
        assertThat(counted.stream().map(Expected::clause).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Clause.class));
    }

    private static Certification certification(SatCertification sat, boolean atTheEnd) {
        CertificationStatus status = sat.publishedAt() == null ? CertificationStatus.PENDING : sat.outcome();
        return new Certification(
                sat.id(),
                atTheEnd && sat.cancelledAt() != null ? CertificationStatus.CANCELLED : status,
                sat.pixScore(),
                sat.startedAt().atZone(SchoolYear.PARIS).toLocalDate(),
                sat.publishedAt(),
                sat.verificationCode(),
                null,
                sat.levels(),
                sat.sessionId());
    }

    @Test
    void lastYearsRecuperationIsInTheLivretFromSevenJuneOn() {
        Instant eve = Stage.RECUPERATION.at(YEAR.previous()).minus(Duration.ofHours(2));
        assertThat(academy.truth(eve)).isNotEmpty().allMatch(one -> one.livretCertificationId() == null);
        List<Expected> after = academy.truth(eve.plus(Duration.ofHours(3)));
        assertThat(after)
                .filteredOn(one -> one.clause() == Clause.OBTAINED)
                .hasSizeGreaterThan(50)
                .allMatch(one -> Objects.equals(one.livretCertificationId(), one.certificationId()));
    }

    @Test
    void certifiabilityComesUpAsTheYearGoesBy() {
        assertThat(at(Stage.RENTREE))
                .filteredOn(Expected::active)
                .allMatch(one -> one.certifiability() == Certifiability.NOT_COMMUNICATED);
        long before = certifiable(Stage.ACCOUNTS);
        assertThat(before).isPositive();
        assertThat(certifiable(Stage.MOVEMENTS)).isGreaterThan(before);
        assertThat(at(Stage.RESULTS)).allMatch(one -> one.active() == (one.certifiability() != null));
    }

    private long certifiable(Stage stage) {
        return at(stage).stream()
                .filter(one -> one.certifiability() == Certifiability.CERTIFIABLE)
                .count();
    }

    @Test
    void nothingOnPixHappensWithinTwoDaysOfAStage() {
        List<Instant> stages =
                Arrays.stream(Stage.values()).map(stage -> stage.at(YEAR)).toList();
        Stream<@Nullable Instant> events = Stream.concat(
                world.activities().stream()
                        .flatMap(one -> Stream.of(one.firstLogin(), one.certifiableFrom())
                                .filter(Objects::nonNull)),
                world.certifications().stream()
                        .flatMap(one -> Stream.of(one.startedAt(), one.publishedAt(), one.cancelledAt())
                                .filter(Objects::nonNull)));
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(stages)
                        .allMatch(stage -> Duration.between(event, stage).abs().compareTo(Duration.ofDays(2)) > 0));
    }

    @Test
    void whoSatATestHadLoggedInAndWasCertifiable() {
        Map<String, Activity> activities =
                world.activities().stream().collect(Collectors.toMap(Activity::ine, Function.identity()));
        assertThat(world.certifications()).hasSizeGreaterThan(300).allSatisfy(sat -> {
            Activity activity = activities.get(sat.ine());
            assertThat(activity.firstLogin()).isBefore(activity.certifiableFrom());
            if (!sat.finalisedBeforeTheYear() || sat.outcome() == CertificationStatus.VALIDATED) {
                assertThat(activity.certifiableFrom()).isBefore(sat.startedAt());
            }
        });
    }
}
