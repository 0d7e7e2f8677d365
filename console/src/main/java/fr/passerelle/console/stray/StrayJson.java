package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.stray.OddLearner;
import fr.passerelle.connectors.ledger.stray.StrayHint;
import fr.passerelle.connectors.ledger.stray.StrayView.Said;
import fr.passerelle.console.stray.Candidates.Beside;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account, a result or a learner without its pupil.
 *
 * @param uais its schools, the main one first
 * @param said what a person said of it and still counts, or null
 */
record StrayJson(
        StrayKind kind,
        long number,
        List<String> uais,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate,
        List<String> divisions,
        String source,
        String why,
        Instant since,
        @Nullable Verdict said) {

    /**
     * Several, in the order of the question.
     *
     * @param unread learners of Pix Orga that nobody can read: nothing can be said of them here
     */
    record Strays(List<StrayJson> strays, List<UnreadJson> unread) {}

    /**
     * A learner of Pix Orga that cannot be read.
     *
     * @param number null when it cannot be read
     * @param lastName empty when it cannot be read
     * @param firstName likewise
     */
    record UnreadJson(
            String uai,
            @Nullable Long number,
            String lastName,
            String firstName,
            String why,
            String remedy,
            Instant since) {

        static UnreadJson of(OddLearner one) {
            return new UnreadJson(
                    one.uai().value(),
                    one.number(),
                    one.lastName(),
                    one.firstName(),
                    one.why(),
                    one.remedy(),
                    one.since());
        }
    }

    static Strays all(List<Stray> strays, List<OddLearner> unread) {
        return new Strays(
                strays.stream().map(StrayJson::of).toList(),
                unread.stream().map(UnreadJson::of).toList());
    }

    static StrayJson of(Stray stray) {
        return new StrayJson(
                stray.key().kind(),
                stray.key().number(),
                stray.schools().stream().map(Uai::value).toList(),
                stray.lastName(),
                stray.firstName(),
                stray.birthdate(),
                stray.divisions(),
                stray.source(),
                stray.why(),
                stray.since(),
                stray.said());
    }

    /**
     * With whom it may be, and all that was said of it.
     *
     * @param stray null once it has its pupil
     * @param hints what is known besides of whom it may be; none after a decision
     * @param said the newest first
     */
    record Whole(
            @Nullable StrayJson stray, List<CandidateJson> candidates, List<StrayHint> hints, List<SaidJson> said) {}

    /** A pupil to whom it may be given. */
    record CandidateJson(
            long pupil,
            String uai,
            String lastName,
            String firstName,
            LocalDate birthdate,
            String division,
            boolean sameLastName,
            boolean sameFirstName,
            boolean sameDay,
            boolean sameDivision,
            boolean named) {

        static CandidateJson of(CandidateRow row) {
            return new CandidateJson(
                    row.sheet().pupilId(),
                    row.sheet().uai().value(),
                    row.sheet().lastName(),
                    row.sheet().firstName(),
                    row.sheet().birthdate(),
                    row.sheet().division(),
                    row.sameLastName(),
                    row.sameFirstName(),
                    row.nearness().sameDay(),
                    row.nearness().sameDivision(),
                    row.nearness().named());
        }
    }

    /**
     * What was said, and by whom.
     *
     * @param pupil to whom it was given, null when to nobody or to one whom the caller may not see
     * @param undoneAt when it was taken back, null while it counts
     */
    record SaidJson(
            Verdict verdict,
            @Nullable Long pupil,
            Instant decidedAt,
            String decidedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        static SaidJson of(Said said) {
            return new SaidJson(
                    said.attribution().verdict(),
                    said.pupilId(),
                    said.attribution().decidedAt(),
                    said.attribution().decidedBy(),
                    said.attribution().undoneAt(),
                    said.attribution().undoneBy());
        }
    }

    static Whole whole(@Nullable Stray stray, Beside beside, List<Said> said) {
        return new Whole(
                stray == null ? null : of(stray),
                beside.candidates().stream().map(CandidateJson::of).toList(),
                beside.hints(),
                said.stream().map(SaidJson::of).toList());
    }
}
