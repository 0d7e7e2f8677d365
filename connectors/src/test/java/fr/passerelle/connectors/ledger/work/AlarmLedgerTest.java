package fr.passerelle.connectors.ledger.work;

import static fr.passerelle.domain.work.Flow.IMPORT_SIECLE;
import static fr.passerelle.domain.work.Flow.PUSH_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.notice.NoticeLedger;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice;
import fr.passerelle.domain.notice.Notice.LateFlow;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkAlarm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A spell in which work is late is one, however many nodes see it, and however it comes and goes. */
class AlarmLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Set<Flow> BOTH = Set.of(IMPORT_SIECLE, PUSH_SESSION);
    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    private AlarmLedger alarms;
    private NoticeLedger notices;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        alarms = LEDGER.get(AlarmLedger.class);
        notices = LEDGER.get(NoticeLedger.class);
    }

    @Test
    void aSpellBeginsOnceAndEndsWhenTheOldestWorkIsNotHalfAsOld() {
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 15))).as("not too old yet").isFalse();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 16))).isTrue();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 17))).as("the other node").isFalse();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 8))).as("not over").isFalse();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 16))).as("the same spell").isFalse();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 7))).as("over").isFalse();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 16))).as("another").isTrue();
        see(BOTH);
        assertThat(LEDGER.count("select count(*) from work_alarm where ended_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void aNodeThatDoesNotConsumeAFlowEndsNoSpellOfIt() {
        see(BOTH, aged(PUSH_SESSION, 16));
        see(Set.of(IMPORT_SIECLE));

        assertThat(see(BOTH, aged(PUSH_SESSION, 17))).isFalse();
    }

    @Test
    void workThatWaitsAndWorkThatLastsAreSpellsOfTheirOwn() {
        assertThat(alarms.note(WorkAlarm.UNDER_WAY, BOTH, List.of(aged(IMPORT_SIECLE, 16)), TOO_LONG))
                .isTrue();
        assertThat(see(BOTH, aged(IMPORT_SIECLE, 16))).isTrue();
    }

    @Test
    void eachChannelIsToldOfEverySpellThatIsOpenAsSoonAsOneIsNewToIt() {
        assertThat(notices.openAlarms(Channel.MAIL)).isEmpty();
        see(BOTH, aged(IMPORT_SIECLE, 20));
        NoticeLedger.OpenAlarms first = notices.openAlarms(Channel.MAIL).orElseThrow();
        assertThat(first.notice().flows())
                .extracting(LateFlow::alarm, LateFlow::flow)
                .containsExactly(tuple(WorkAlarm.WAITING, IMPORT_SIECLE));
        notices.toldAlarms(Channel.MAIL, first.alarms());
        notices.toldAlarms(Channel.MAIL, first.alarms());
        assertThat(notices.openAlarms(Channel.MAIL)).isEmpty();
        assertThat(notices.openAlarms(Channel.WEBHOOK)).isPresent();

        see(BOTH, aged(IMPORT_SIECLE, 21), aged(PUSH_SESSION, 30));
        assertThat(notices.openAlarms(Channel.MAIL))
                .map(NoticeLedger.OpenAlarms::notice)
                .map(Notice.Late::flows)
                .hasValueSatisfying(flows -> assertThat(flows)
                        .extracting(LateFlow::flow)
                        .as("longest first")
                        .containsExactly(PUSH_SESSION, IMPORT_SIECLE));
        see(BOTH);
        assertThat(notices.openAlarms(Channel.MAIL)).isEmpty();
    }

    private boolean see(Set<Flow> watched, AgedWork... oldest) {
        return alarms.note(WorkAlarm.WAITING, watched, Arrays.asList(oldest), TOO_LONG);
    }

    private static AgedWork aged(Flow flow, int minutes) {
        Duration age = Duration.ofMinutes(minutes);
        return new AgedWork(1, flow, Instant.parse("2026-09-03T08:00:00Z"), age);
    }
}
