package fr.passerelle.simulators.academy.truth;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Attempt;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.Scenario;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the hub must know of a person's certifications after a stage: last year's from the class CSV of that year, this
 * year's from the feed (pending) and then from both the feed and the class CSV, which alone tells the cancelled ones.
 */
record CertificationFacts(
        @Nullable Long newestId,
        @Nullable CertificationStatus newestStatus,
        @Nullable LocalDate newestDay,
        @Nullable Long livretId,
        Recuperation.@Nullable Clause clause) {

    static final CertificationFacts NONE = new CertificationFacts(null, null, null, null, null);

    /**
     * Where the year ends in December the Récupération opens in November: nothing of it is there yet.
     *
     * @param level at which the pupil is, null when not active in the school
     */
    static CertificationFacts of(SchoolStory story, Stay stay, Truth.Moment moment, @Nullable Level level) {
        SatCertification before = story.lastYear().get(stay.eleveId());
        boolean told = moment.isAfter(Stage.SESSIONS) && stay.scenario().attempt() != Attempt.TOLD_OF_ANOTHER;
        SatCertification now = told ? story.thisYear().get(stay.eleveId()) : null;
        SatCertification newest = now == null ? before : now;
        return new CertificationFacts(
                newest == null ? null : (Long) newest.id(),
                newest == null ? null : status(stay.scenario().attempt(), newest, moment),
                newest == null ? null : SchoolCalendar.of(story.school()).dayAt(newest.startedAt()),
                story.isInTheUsualYear() ? livret(stay.scenario(), before, now, moment) : null,
                story.isInTheUsualYear() ? clause(stay, moment, level) : null);
    }

    /** The feed never shows a cancelled one: until the class files come, what was known before stays. */
    private static CertificationStatus status(Attempt attempt, SatCertification certification, Truth.Moment moment) {
        boolean told = moment.isAfter(Stage.RESULTS);
        if (certification.finalisedBeforeTheYear()) {
            return told && certification.cancelledAt() != null
                    ? CertificationStatus.CANCELLED
                    : certification.outcome();
        }
        boolean published = moment.isPast(certification.publishedAt()) && !attempt.isSetAside();
        boolean shown = certification.outcome() != CertificationStatus.CANCELLED || told;
        return published && shown ? certification.outcome() : CertificationStatus.PENDING;
    }

    private static @Nullable Long livret(
            Scenario scenario, @Nullable SatCertification before, @Nullable SatCertification now, Truth.Moment moment) {
        if (moment.isAfter(Stage.RECUPERATION) && scenario.livret() == Scenario.Livret.THIS_YEAR) {
            return now == null ? null : (Long) now.id();
        }
        boolean held = moment.ranLastYear() && scenario.isCertifiedLastYear();
        return held && before != null ? (Long) before.id() : null;
    }

    /** A run belongs to a school year and counts the active 3e, of whatever kind of school. */
    private static Recuperation.@Nullable Clause clause(Stay stay, Truth.Moment moment, @Nullable Level level) {
        if (level != Level.TROISIEME) {
            return null;
        }
        if (moment.isAfter(Stage.RENTREE)) {
            return moment.isAfter(Stage.RECUPERATION) ? stay.scenario().clause() : null;
        }
        return moment.ranLastYear() ? stay.scenario().clauseLastYear() : null;
    }
}
