package fr.passerelle.domain.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be said of something that waits, and how a partner is judged. */
class MarkTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 8);

    @Test
    void whatIsDealtWithHasAReason() {
        assertThat(Mark.done(" vu avec le chef ").refusal(TODAY)).isEmpty();
        assertThat(Mark.done("  ").refusal(TODAY)).isPresent();
        assertThat(Mark.done("x".repeat(201)).refusal(TODAY)).isPresent();
        assertThat(Mark.done("a\u0000b").refusal(TODAY)).isPresent();
    }

    @Test
    void whatIsPutOffHasADayToComeThatIsNotFar() {
        assertThat(Mark.later(TODAY.plusDays(1), "").refusal(TODAY)).isEmpty();
        assertThat(Mark.later(TODAY, "").refusal(TODAY)).isPresent();
        assertThat(Mark.later(TODAY.plusMonths(6).plusDays(1), "").refusal(TODAY))
                .isPresent();
        assertThat(new Mark(Mark.Kind.LATER, null, null, "").refusal(TODAY)).isPresent();
    }

    @Test
    void whatIsGivenIsGivenToSomebody() {
        assertThat(Mark.assigned("claire").refusal(TODAY)).isEmpty();
        assertThat(Mark.assigned(" ").refusal(TODAY)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsSettledByItsDecisionAloneButMayBePutOffOrGiven(Cause cause) {
        assertThat(Mark.done("fait").suits(cause)).isEqualTo(cause.settling() != Settling.DECISION);
        assertThat(Mark.later(TODAY, "").suits(cause)).isTrue();
        assertThat(Mark.assigned("claire").suits(cause)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            false, -, 2, OFF
            true,  -, -, UNKNOWN
            true,  -, 2, WELL
            true,  3, -, DOWN
            true,  3, 2, DOWN
            true,  3, 4, SHAKY
            true,  3, 3, SHAKY
            """)
    void aPartnerIsDownWhenNothingCameThroughSinceItsWorkFails(
            boolean isOn, @Nullable Integer failing, @Nullable Integer success, PartnerState state) {
        assertThat(PartnerState.of(isOn, day(failing), day(success))).isEqualTo(state);
    }

    private static @Nullable Instant day(@Nullable Integer day) {
        return day == null ? null : Instant.parse("2027-06-0" + day + "T07:00:00Z");
    }
}
