package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.work.Flow;
import org.junit.jupiter.api.Test;

/** Cases of the fifth kind: things were counted that nobody could settle, or held up those of others. */
class NothingUnsettledTest {

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void lastYearsRefusedSessionIsNoMatterOfThisYear() {
        String school = "9990240G";
        hub.drop("years", "siecle").settle().drop("years", "sessions").settle();
        hub.feed("years", "feed").night(Flow.PULL_RESULTS);

        assertThat(ledger.sessions(school)).containsExactly("4240 REFUSED");
        assertThat(hub.api("schools/" + school).path("sessions"))
                .allSatisfy(figure -> assertThat(figure.asInt()).isZero());
        assertThat(hub.api("schools/" + school).path("results"))
                .allSatisfy(figure -> assertThat(figure.asInt()).isZero());
    }

    @Test
    void aSessionThatPixRefusesHoldsUpNoOther() {
        String school = "9990250T";
        hub.drop("refused-session", "siecle")
                .settle()
                .drop("refused-session", "sessions")
                .settle();

        assertThat(ledger.sessions(school)).containsExactly("4250 REFUSED", "4251 FINALISED", "4252 FINALISED");
        assertThat(ledger.files(school).get(1)).contains("REFUSED", "SESSION_OUT_OF_REACH");
        assertThat(ledger.quarantined(school)).isZero();

        long before = ledger.worksOf(school, Flow.PUSH_SESSION);
        hub.drop("refused-session", "sessions_9990250T__session_4250").settle();
        assertThat(ledger.worksOf(school, Flow.PUSH_SESSION))
                .as("it can be dropped again")
                .isEqualTo(before + 1);
    }
}
