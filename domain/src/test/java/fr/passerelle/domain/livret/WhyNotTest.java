package fr.passerelle.domain.livret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.certifiability.Certifiability;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of reasons: every one, and which prevails when several links are missing. */
class WhyNotTest {

    @ParameterizedTest(name = "account {0} (in doubt {1}), {2}, sessions {3}, results {4}, hold {5}: {6}")
    @CsvSource({
        // Nothing sat: the first link of the chain that is missing.
        "no,  no,  ,                ,,no, NO_ACCOUNT",
        "no,  no,  NOT_COMMUNICATED,,,no, NO_ACCOUNT",
        "no,  yes, ,                ,,no, NOT_MATCHED",
        "no,  yes, NOT_COMMUNICATED,,,no, NOT_MATCHED",
        "yes, no,  ,                ,,no, NOT_CERTIFIABLE",
        "yes, no,  NOT_COMMUNICATED,,,no, NOT_CERTIFIABLE",
        "yes, no,  NOT_CERTIFIABLE, ,,no, NOT_CERTIFIABLE",
        "yes, yes, NOT_CERTIFIABLE, ,,no, NOT_CERTIFIABLE",
        "yes, no,  CERTIFIABLE,     ,,no, NOT_ENROLLED",
        // What proves a later link proves the earlier ones.
        "no,  no,  NOT_CERTIFIABLE, ,,no, NOT_CERTIFIABLE",
        "no,  yes, NOT_CERTIFIABLE, ,,no, NOT_CERTIFIABLE",
        "no,  no,  CERTIFIABLE,     ,,no, NOT_ENROLLED",
        "no,  yes, CERTIFIABLE,     ,,no, NOT_ENROLLED",
        "no,  no,  ,FINALISED/04/-,,no, DID_NOT_COME",
        "no,  yes, ,FINALISED/04/70,,no, RESULT_PENDING",
        "no,  no,  ,,REJECTED/04/70,no, FAILED",
        "no,  yes, ,,CANCELLED/04/70,no, CANCELLED",
        // Sessions.
        "yes, no,  CERTIFIABLE,RECEIVED/04/-,,no, DID_NOT_COME",
        "yes, no,  CERTIFIABLE,REFUSED/04/-,,no, DID_NOT_COME",
        "yes, no,  CERTIFIABLE,RECEIVED/04/70,,no, SESSION_NOT_FINALISED",
        "yes, no,  CERTIFIABLE,REFUSED/04/70,,no, SESSION_NOT_FINALISED",
        "yes, no,  CERTIFIABLE,FINALISED/04/70,,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,FINALISED/04/- RECEIVED/09/71,,no, SESSION_NOT_FINALISED",
        "yes, no,  CERTIFIABLE,FINALISED/04/70 FINALISED/09/-,,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,FINALISED/04/70 RECEIVED/09/71,,no, RESULT_PENDING",
        // Results: an awaited one does not prove that the session is finalised, a published one does.
        "yes, no,  CERTIFIABLE,,PENDING/04/70,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,,STARTED/04/70,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,,ERROR/04/70,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,FINALISED/04/70,PENDING/04/70,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,RECEIVED/04/70,PENDING/04/70,no, SESSION_NOT_FINALISED",
        "yes, no,  CERTIFIABLE,REFUSED/04/70,STARTED/04/70,no, SESSION_NOT_FINALISED",
        "yes, no,  CERTIFIABLE,RECEIVED/04/70,REJECTED/04/70,no, FAILED",
        "yes, no,  CERTIFIABLE,REFUSED/04/70,CANCELLED/04/70,no, CANCELLED",
        "yes, no,  NOT_CERTIFIABLE,FINALISED/04/70,REJECTED/04/70,no, FAILED",
        // Several attempts: after a failure or a cancellation the newer step tells.
        "yes, no,  CERTIFIABLE,FINALISED/04/70 FINALISED/09/-,REJECTED/04/70,no, DID_NOT_COME",
        "yes, no,  CERTIFIABLE,FINALISED/04/70 RECEIVED/09/71,REJECTED/04/70,no, SESSION_NOT_FINALISED",
        "yes, no,  CERTIFIABLE,FINALISED/04/70 FINALISED/09/71,CANCELLED/04/70,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,,REJECTED/04/70 PENDING/09/71,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,,REJECTED/04/70 CANCELLED/09/71,no, CANCELLED",
        "yes, no,  CERTIFIABLE,,CANCELLED/04/70 REJECTED/09/71,no, FAILED",
        "yes, no,  CERTIFIABLE,FINALISED/02/69 FINALISED/04/70,REJECTED/04/70,no, FAILED",
        "yes, no,  CERTIFIABLE,FINALISED/02/-,REJECTED/04/70,no, FAILED",
        "yes, no,  CERTIFIABLE,FINALISED/04/-,REJECTED/04/70,no, FAILED",
        // A cancelled attempt does not count as sat: an older one may still bring a result, as in LSU's summary.
        "yes, no,  CERTIFIABLE,,PENDING/04/70 CANCELLED/09/71,no, RESULT_PENDING",
        "yes, no,  CERTIFIABLE,,PENDING/04/70 REJECTED/09/71,no, FAILED",
        // A result that may be his waits for a person: nothing else matters before that is settled.
        "no,  no,  ,,,yes, NOT_MATCHED",
        "yes, no,  CERTIFIABLE,FINALISED/04/70,,yes, NOT_MATCHED",
        "yes, no,  CERTIFIABLE,,REJECTED/04/70,yes, NOT_MATCHED",
    })
    void theReasonIsTheFirstLinkMissing(
            String account,
            String accountInDoubt,
            @Nullable Certifiability certifiability,
            @Nullable String enrolments,
            @Nullable String certifications,
            String hold,
            WhyNot expected) {
        ChainFacts facts = Chains.facts(
                account.equals("yes"),
                accountInDoubt.equals("yes"),
                certifiability,
                enrolments,
                certifications,
                hold.equals("yes") ? new ResultQuestion(ResultQuestion.Kind.WHOSE, 12) : null);

        assertThat(MissingLink.of(facts).why()).isEqualTo(expected);
    }

    @Test
    void whoIsNoPupilIsTheFirstLinkOfAllWhateverElseIsKnown() {
        ChainFacts facts = new ChainFacts(
                false,
                true,
                true,
                Certifiability.CERTIFIABLE,
                Chains.enrolments("FINALISED/04/70"),
                Chains.certifications("REJECTED/04/70"),
                new ResultQuestion(ResultQuestion.Kind.WHAT, 12));

        assertThat(MissingLink.of(facts).why()).isEqualTo(WhyNot.NOT_IN_SIECLE);
    }

    @ParameterizedTest(name = "sessions {0}, results {1}: « {2} »")
    @CsvSource(
            delimiter = '|',
            value = {
                "FINALISED/04/70 |                | depuis le 04/02/2027",
                "                | PENDING/05/70  | depuis le 05/02/2027",
                "RECEIVED/04/70  |                | session du 04/02/2027",
                "REFUSED/04/70   |                | session du 04/02/2027, refusée par Pix : centre inconnu",
                "FINALISED/04/-  |                | session du 04/02/2027",
                "FINALISED/04/- FINALISED/09/- |  | session du 09/02/2027",
                "                | REJECTED/04/70 | passée le 04/02/2027",
                "                | CANCELLED/04/70| passée le 04/02/2027",
                "                |                | ''",
            })
    void thePrecisionTellsTheDayAndTheRefusal(
            @Nullable String enrolments, @Nullable String certifications, String expected) {
        ChainFacts facts = Chains.facts(true, false, null, enrolments, certifications, null);

        assertThat(MissingLink.of(facts).precision()).isEqualTo(expected);
    }

    /** Who reads "attendez" waits for a result that no one will ever publish. */
    @ParameterizedTest
    @CsvSource({
        "WHOSE, NOT_MATCHED, question n° 12",
        "WHAT, RESULT_IN_QUESTION, question n° 12",
        "STRAY, NOT_MATCHED, 'certification n° 12, à la page « Sans élève »'",
    })
    void aQuestionAboutAResultComesBeforeAnyWaitingForPix(ResultQuestion.Kind kind, WhyNot why, String where) {
        ResultQuestion question = new ResultQuestion(kind, 12);
        MissingLink missing =
                MissingLink.of(Chains.facts(true, false, null, "FINALISED/04/70", "PENDING/04/70", question));

        assertThat(missing).isEqualTo(new MissingLink(why, null, null, question));
        assertThat(missing.precision()).isEqualTo(where);
    }

    @Test
    void oneWhoObtainedHasNoReason() {
        ChainFacts obtained = Chains.facts(true, false, null, null, "VALIDATED/04/70", null);

        assertThatThrownBy(() -> MissingLink.of(obtained)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(WhyNot.class)
    void everyReasonHasItsWords(WhyNot why) {
        assertThat(List.of(why.label(), why.sentence(), why.whatToDo()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("  ", " ,", "certifiée"));
        assertThat(Stream.of(why.sentence(), why.whatToDo())).allMatch(text -> text.endsWith("."));
        assertThat(why.label()).doesNotEndWith(".");
    }
}
