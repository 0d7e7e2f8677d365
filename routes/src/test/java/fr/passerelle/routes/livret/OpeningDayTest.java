package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.schedule.Nightly;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate, in Paris time, on a machine that lives elsewhere. */
class OpeningDayTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, RecuperationRoute.class, DeliverControlRoute.class);

    @BeforeEach
    void aPupilWhoObtainedIt() {
        Sample.schools(LEDGER);
        Sample.base(LEDGER, COLLEGE, Sample.pupil(1));
        Sample.base(LEDGER, OTHER, Sample.pupil(2));
        LEDGER.get(CertificationLedger.class)
                .saveAll(List.of(new ReceivedCertification(
                        Sample.person(LEDGER, 1),
                        COLLEGE,
                        Sample.certification(71, CertificationStatus.VALIDATED, LocalDate.of(2027, 3, 4)),
                        CertificationSource.FEED)));
    }

    /** The build sets it (surefire's argLine): in Paris time these tests would prove less. */
    @Test
    void theseTestsRunFarFromParis() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Noumea"));
    }

    @ParameterizedTest(name = "{0} in Paris: open {1}")
    @CsvSource({
        "2027-06-06T23:59:59, false",
        "2027-06-07T00:00:00, true",
        "2027-07-31T23:59:59, true",
        "2027-08-01T00:00:00, false",
    })
    void theNightAsksForEveryCollegeFromTheOpeningDayToTheEndOfTheYear(LocalDateTime inParis, boolean open) {
        LEDGER.clock().set(inParis.atZone(SchoolYear.PARIS).toInstant());
        BENCH.get(Nightly.class).askRecuperation(SchoolYear.PARIS);
        BENCH.untilIdle();

        assertThat(LEDGER.jdbc()
                        .sql("select ordering_key from work where flow = 'RECOVER' order by 1")
                        .query(String.class)
                        .list())
                .isEqualTo(open ? List.of(COLLEGE.value(), OTHER.value()) : List.of());
        assertThat(LEDGER.count("select count(*) from livret_entry")).isEqualTo(open ? 1 : 0);
    }

    /** Whoever asked for it, and however long it waited. */
    @ParameterizedTest(name = "{0} in Paris: written {1}")
    @CsvSource({
        "2027-06-06T23:59:59, 0",
        "2027-06-07T00:00:00, 1",
        "2027-07-31T23:59:59, 1",
        "2027-08-01T00:00:00, 0",
    })
    void theRunItselfRefusesOutsideThoseDays(LocalDateTime inParis, long written) {
        LEDGER.clock().set(inParis.atZone(SchoolYear.PARIS).toInstant());
        BENCH.ask(Flow.RECOVER, COLLEGE);
        BENCH.untilIdle();

        assertThat(BENCH.works(Flow.RECOVER)).containsExactly(WorkState.DONE);
        assertThat(LEDGER.count("select count(*) from livret_entry")).isEqualTo(written);
        assertThat(LEDGER.count("select count(*) from recuperation_run")).isEqualTo(written);
    }
}
