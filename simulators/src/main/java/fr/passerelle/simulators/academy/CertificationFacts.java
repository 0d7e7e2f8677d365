package fr.passerelle.simulators.academy;

import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.SchoolKind;
import org.jspecify.annotations.Nullable;

/**
 * What the hub must know of a person's certifications after a stage: last year's from the class CSV of that year, this
 * year's from the feed (pending) and then from both the feed and the class CSV, which alone tells the cancelled ones.
 */
record CertificationFacts(
        @Nullable Long newestId,
        @Nullable CertificationStatus newestStatus,
        @Nullable Long livretId,
        Recuperation.@Nullable Clause clause) {

    static final CertificationFacts NONE = new CertificationFacts(null, null, null, null);

    static CertificationFacts of(SchoolStory story, Stay stay, Stage last, boolean active, boolean recoveredLastYear) {
        SatCertification before = story.lastYear().get(stay.eleveId());
        SatCertification now =
                last.compareTo(Stage.SESSIONS) >= 0 ? story.thisYear().get(stay.eleveId()) : null;
        boolean published = last.compareTo(Stage.RESULTS) >= 0;
        boolean recovered = last == Stage.RECUPERATION;
        SatCertification newest = now == null ? before : now;
        return new CertificationFacts(
                newest == null ? null : (Long) newest.id(),
                newest == null ? null : status(newest, published),
                livret(stay.scenario(), before, now, recoveredLastYear, recovered),
                clause(story, stay, active, recoveredLastYear, recovered));
    }

    private static CertificationStatus status(SatCertification certification, boolean published) {
        if (certification.finalisedBeforeTheYear()) {
            boolean cancelled = published && certification.cancelledAt() != null;
            return cancelled ? CertificationStatus.CANCELLED : certification.outcome();
        }
        return published && certification.publishedAt() != null ? certification.outcome() : CertificationStatus.PENDING;
    }

    private static @Nullable Long livret(
            Scenario scenario,
            @Nullable SatCertification before,
            @Nullable SatCertification now,
            boolean recoveredLastYear,
            boolean recovered) {
        if (recovered && scenario.livret() == Scenario.Livret.THIS_YEAR) {
            return now == null ? null : (Long) now.id();
        }
        return recoveredLastYear && scenario.isCertifiedLastYear() && before != null ? (Long) before.id() : null;
    }

    /** A lycée has no run; in a collège the newest run counts those who were in 3e when it was made. */
    private static Recuperation.@Nullable Clause clause(
            SchoolStory story, Stay stay, boolean active, boolean recoveredLastYear, boolean recovered) {
        if (story.school().kind() != SchoolKind.COLLEGE) {
            return null;
        }
        if (recovered) {
            return active ? stay.scenario().clause() : null;
        }
        return recoveredLastYear && stay.lastYear() != null ? stay.scenario().clauseLastYear() : null;
    }
}
