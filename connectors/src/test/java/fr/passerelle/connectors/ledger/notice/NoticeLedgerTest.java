package fr.passerelle.connectors.ledger.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.Samples;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.PixState;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.notice.NoticeLedger.OpenHolds;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Notice.Cause;
import fr.passerelle.domain.notice.Notice.Waiting;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeLedgerTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Uai UAI = Samples.COLLEGE;
    private static final Instant NOW = Instant.parse("2026-09-03T08:00:00Z");

    private NoticeLedger notices;

    @BeforeEach
    void begin() {
        LEDGER.clear();
        notices = LEDGER.get(NoticeLedger.class);
        LEDGER.transactions()
                .executeWithoutResult(status -> LEDGER.get(SchoolLedger.class)
                        .register(List.of(new School(UAI, "Collège du Gué", SchoolKind.COLLEGE, null, null, null))));
    }

    @Test
    void openHoldsAreToldByKindWithTheirNumbers() {
        hold("LEAVING", "", 42, 400);
        hold("REATTRIBUTED", "990000001AA", 1, 400);
        hold("REATTRIBUTED", "990000002AA", 1, 400);

        OpenHolds open = notices.openHolds(Channel.MAIL, UAI).orElseThrow();

        assertThat(open.notice().uai()).isEqualTo(UAI);
        assertThat(open.notice().school()).isEqualTo("Collège du Gué");
        assertThat(open.notice().waiting())
                .containsExactly(
                        new Waiting("LEAVING", HoldKind.LEAVING.label(), List.of(1L), 42, 400, NOW),
                        new Waiting("REATTRIBUTED", HoldKind.REATTRIBUTED.label(), List.of(2L, 3L), 2, null, NOW));
        assertThat(open.holds()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void whatWasToldIsNotToldAgainByThatChannel() {
        hold("LEAVING", "", 42, 400);
        notices.toldHolds(Channel.MAIL, List.of(1L));
        notices.toldHolds(Channel.MAIL, List.of(1L));

        assertThat(notices.openHolds(Channel.MAIL, UAI)).isEmpty();
        assertThat(notices.openHolds(Channel.WEBHOOK, UAI)).isPresent();
    }

    @Test
    void aNewHoldIsToldTogetherWithThoseThatAreStillOpen() {
        hold("LEAVING", "", 42, 400);
        notices.toldHolds(Channel.MAIL, List.of(1L));
        hold("UPDATED", "", 350, 400);

        assertThat(notices.openHolds(Channel.MAIL, UAI).orElseThrow().holds()).containsExactly(1L, 2L);
    }

    @Test
    void aHoldThatIsClosedIsNotToldAnyMore() {
        hold("LEAVING", "", 42, 400);
        LEDGER.get(HoldLedger.class).close(1, HoldState.REFUSED, "operateur");

        assertThat(notices.openHolds(Channel.MAIL, UAI)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    void whateverWaitsForAPersonIsToldForEachKindIsDecidedInTheConsole(HoldKind kind) {
        hold(kind.name(), "1", 1, 400);

        assertThat(notices.openHolds(Channel.MAIL, UAI).orElseThrow().notice().waiting())
                .extracting(Waiting::kind)
                .containsExactly(kind.name());
    }

    @Test
    void holdsOfAnotherSchoolAreNotTold() {
        hold("LEAVING", "", 42, 400);

        assertThat(notices.openHolds(Channel.MAIL, Uai.ofNumber(9990077))).isEmpty();
    }

    @Test
    void aRefusedFileIsToldWithItsErrorsMostFrequentFirstAndOnlyOnce() {
        long file = refused(UAI.value(), """
                {"counts": {}, "findings": [
                    {"code": "B_RARE", "severity": "ERROR"}, {"code": "A_OFTEN", "severity": "ERROR"},
                    {"code": "A_OFTEN", "severity": "ERROR", "message": "Souvent"}, {"code": "C_WARNS", "severity": "WARNING"}]}""");

        assertThat(notices.refusal(Channel.MAIL, file).orElseThrow()).satisfies(refused -> {
            assertThat(refused.uai()).isEqualTo(UAI);
            assertThat(refused.school()).isEqualTo("Collège du Gué");
            assertThat(refused.flow()).isEqualTo(Flow.IMPORT_SIECLE);
            assertThat(refused.receivedAt()).isEqualTo(NOW);
            assertThat(refused.causes())
                    .containsExactly(new Cause("A_OFTEN", "Souvent", 2), new Cause("B_RARE", null, 1));
        });
        notices.toldFile(Channel.MAIL, file);
        notices.toldFile(Channel.MAIL, file);
        assertThat(notices.refusal(Channel.MAIL, file)).isEmpty();
        assertThat(notices.refusal(Channel.WEBHOOK, file)).isPresent();
    }

    @Test
    void aFileThatWasAppliedSinceIsNotToldAnyMoreUntilPixRefusesIt() {
        long file = refused(UAI.value(), "{\"counts\": {}, \"findings\": []}");
        notices.toldFile(Channel.MAIL, file);
        FileLedger files = LEDGER.get(FileLedger.class);
        files.finish(file, FileState.APPLIED, "{\"counts\": {}, \"findings\": []}", List.of());
        assertThat(notices.refusal(Channel.WEBHOOK, file)).isEmpty();

        files.pixState(file, PixState.REFUSED);
        assertThat(notices.refusal(Channel.MAIL, file)).isPresent();
        notices.toldFile(Channel.MAIL, file);
        assertThat(notices.refusal(Channel.MAIL, file)).isEmpty();
    }

    @Test
    void aRefusedFileOfSeveralSchoolsHasNone() {
        long file = refused("", "{\"counts\": {}, \"findings\": []}");

        assertThat(notices.refusal(Channel.MAIL, file).orElseThrow()).satisfies(refused -> {
            assertThat(refused.uai()).isNull();
            assertThat(refused.school()).isNull();
            assertThat(refused.causes()).isEmpty();
        });
    }

    private static void hold(String kind, String subject, int pupils, int active) {
        LEDGER.jdbc()
                .sql(
                        "insert into hold (kind, uai, subject, pupils, active, opened_at) values (?, ?, ?, ?, ?, ?::timestamptz)")
                .params(kind, UAI.value(), subject, pupils, active, NOW.toString())
                .update();
    }

    private static long refused(String uai, String report) {
        FileLedger files = LEDGER.get(FileLedger.class);
        long file = files.claim(Flow.IMPORT_SIECLE, FileKind.SIECLE_ELEVES, uai, "export.xml", new byte[] {1})
                .fileId();
        files.finish(file, FileState.REFUSED, report, List.of());
        return file;
    }
}
