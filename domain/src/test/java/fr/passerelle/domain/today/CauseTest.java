package fr.passerelle.domain.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which cause has which colour, before and after its deadline, and who ends it. */
class CauseTest {

    private static final Instant NOW = Instant.parse("2027-06-08T07:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            QUARANTINED,        URGENT, URGENT, DECISION
            SESSION_REFUSED,    TO_DO,  URGENT, REFUSAL
            SESSION_TO_PUSH,    NONE,   URGENT, WORD
            RESULT_AWAITED,     NONE,   URGENT, WORD
            EXPORT_REFUSED,     TO_DO,  URGENT, REFUSAL
            ACCOUNTS_REFUSED,   TO_DO,  URGENT, REFUSAL
            RESULTS_REFUSED,    TO_DO,  URGENT, REFUSAL
            LEAVING,            TO_DO,  URGENT, DECISION
            UPDATED,            TO_DO,  URGENT, DECISION
            ARRIVING,           TO_DO,  URGENT, DECISION
            REATTRIBUTED,       TO_DO,  URGENT, DECISION
            REGRESSION,         TO_DO,  URGENT, DECISION
            OTHER_PERSON,       TO_DO,  URGENT, DECISION
            CANCELLED_SINCE,    TO_DO,  URGENT, DECISION
            UNLISTED,           TO_DO,  URGENT, DECISION
            SET_ASIDE,          TO_DO,  URGENT, DECISION
            CONTRADICTED,       TO_DO,  URGENT, DECISION
            ACCOUNT_STRAY,      TO_DO,  URGENT, DECISION
            RESULT_STRAY,       TO_DO,  URGENT, DECISION
            LEARNER_STRAY,      TO_DO,  URGENT, DECISION
            PAUSED,             TO_DO,  URGENT, DECISION
            LEFT_ALONE,         TO_DO,  URGENT, WORD
            SYNC_STALE,         TO_DO,  URGENT, WORD
            LEARNER_UNREAD,     TO_DO,  URGENT, WORD
            FEED_SILENT,        TO_DO,  URGENT, WORD
            IMPORT_MISSING,     NONE,   TO_DO,  WORD
            SESSION_MISSING,    NONE,   TO_DO,  WORD
            RECUPERATION_TO_DO, NONE,   TO_DO,  WORD
            """)
    void aCauseHasItsColourBeforeAndAfterItsDeadlineAndItsOwnEnd(
            Cause cause, Urgency before, Urgency late, Settling settling) {
        assertThat(cause.urgency(NOW.plusSeconds(1), NOW)).isEqualTo(before);
        assertThat(cause.urgency(null, NOW)).isEqualTo(before);
        assertThat(cause.urgency(NOW, NOW)).isEqualTo(late);
        assertThat(cause.settling()).isEqualTo(settling);
    }

    @ParameterizedTest
    @EnumSource
    void theTableAboveHasEveryCauseAndEachIsFoundByItsAddress(Cause cause) {
        assertThat(Cause.ofSegment(cause.segment())).contains(cause);
        assertThat(cause.segment()).matches("[a-z0-9]+(-[a-z]+)*");
        assertThat(cause.one()).doesNotContain("'").isNotEqualTo(cause.several());
    }

    @Test
    void onlyWhatIsOfAWorkOrOfAnEntryTakesItsMatterFromItsFlow() {
        assertThat(Arrays.stream(Cause.values())
                        .filter(cause -> cause.matter(null).isEmpty()))
                .containsExactly(Cause.QUARANTINED, Cause.PAUSED, Cause.LEFT_ALONE);
        assertThat(Cause.QUARANTINED.matter(Flow.PUSH_SESSION)).contains(SchoolMatter.SESSIONS);
        assertThat(Cause.QUARANTINED.matter(Flow.SEND_NOTICE)).isEmpty();
    }

    @Test
    void termsAreThoseOfTheContracts() {
        assertThat(Duration.parse(Term.FINALISATION.span())).isEqualTo(Duration.ofHours(48 + 2));
        assertThat(Period.parse(Term.PUBLICATION.span())).isEqualTo(Period.ofMonths(1));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedFileOfAnyFlowHasACauseThatIsEndedAsOne(Flow flow) {
        assertThat(Cause.ofRefused(flow).settling()).isEqualTo(Settling.REFUSAL);
    }

    @Test
    void aGroupCountsWhatAPersonHasToDoAndNotWhatOnlyWaits() {
        TodayGroup awaited = new TodayGroup(Cause.RESULT_AWAITED, null, null, 5, 2, NOW, NOW.plusSeconds(9), null);
        assertThat(awaited.toDo()).isEqualTo(2);
        assertThat(awaited.urgency()).isEqualTo(Urgency.URGENT);
        TodayGroup calm = new TodayGroup(Cause.RESULT_AWAITED, null, null, 5, 0, NOW, NOW.plusSeconds(9), null);
        assertThat(calm.toDo()).isZero();
        assertThat(calm.urgency()).isEqualTo(Urgency.NONE);
        assertThat(new TodayGroup(Cause.LEAVING, null, null, 5, 0, NOW, null, null).toDo())
                .isEqualTo(5);
    }
}
