package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static fr.passerelle.routes.bench.Sample.LYCEE;
import static fr.passerelle.routes.bench.Sample.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.RecuperationRun;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.livret.RecuperationDesk.Rehearsal;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkState;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.schedule.Nightly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each school in its own time: one of Nouvelle-Calédonie, one of Guadeloupe, one of Rennes, all with pupils of 3e. */
class OpeningDayOverseasTest {

    private static final Uai NOUMEA = COLLEGE;
    private static final Uai GUADELOUPE = OTHER;
    private static final Uai RENNES = LYCEE;

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, RecuperationRoute.class, DeliverControlRoute.class);

    @BeforeEach
    void aPupilOf3eEach() {
        LEDGER.get(SchoolLedger.class)
                .register(List.of(
                        school(NOUMEA, "Nouvelle-Calédonie"),
                        school(GUADELOUPE, "Guadeloupe"),
                        school(RENNES, "Rennes")));
        Sample.base(LEDGER, NOUMEA, Sample.pupil(1));
        Sample.base(LEDGER, GUADELOUPE, Sample.pupil(2));
        Sample.base(LEDGER, RENNES, Sample.pupil(3));
    }

    @ParameterizedTest(name = "night of {0} at {1}: {2}")
    @CsvSource({
        "Pacific/Noumea,     2026-11-06T12:59:59Z, ''",
        "Pacific/Noumea,     2026-11-06T13:00:05Z, NOUMEA",
        "Europe/Paris,       2026-11-06T23:00:05Z, ''",
        "Pacific/Noumea,     2026-12-31T13:00:05Z, ''",
        "Pacific/Noumea,     2027-06-06T22:00:05Z, ''",
        "Europe/Paris,       2027-06-06T22:00:05Z, RENNES",
        "America/Guadeloupe, 2027-06-07T03:59:59Z, ''",
        "America/Guadeloupe, 2027-06-07T04:00:05Z, GUADELOUPE",
        "Pacific/Wallis,     2026-11-06T13:00:05Z, ''"
    })
    void aNightAsksForTheSchoolsOfItsZoneFromTheirOwnOpeningDay(ZoneId zone, Instant now, String asked) {
        LEDGER.clock().set(now);

        BENCH.get(Nightly.class).askRecuperation(zone);
        BENCH.untilIdle();

        List<String> expected = switch (asked) {
            case "NOUMEA" -> List.of(NOUMEA.value());
            case "GUADELOUPE" -> List.of(GUADELOUPE.value());
            case "RENNES" -> List.of(RENNES.value());
            default -> List.of();
        };
        assertThat(LEDGER.jdbc()
                        .sql("select ordering_key from work where flow = 'RECOVER'")
                        .query(String.class)
                        .list())
                .isEqualTo(expected);
        assertThat(LEDGER.count("select count(*) from recuperation_run")).isEqualTo(expected.size());
    }

    @Test
    void aRunInNovemberIsOfTheYearThatBeganInFebruaryAndItsManifestSaysSo() {
        LEDGER.clock().set(Instant.parse("2026-11-20T02:00:00Z"));

        BENCH.ask(Flow.RECOVER, NOUMEA);
        BENCH.untilIdle();

        RecuperationRun run = LEDGER.get(LivretView.class).lastRun(NOUMEA).orElseThrow();
        assertThat(run.year()).isEqualTo(new SchoolYear(2026));
        assertThat(BENCH.get(ControlDelivery.class).parcels(delivery(run)))
                .filteredOn(parcel -> parcel.name().endsWith(".manifeste.json"))
                .singleElement()
                .satisfies(manifest -> assertThat(new String(manifest.content(), StandardCharsets.UTF_8))
                        .contains("\"annee_scolaire\" : \"2026\""));
    }

    @Test
    void aRehearsalAndADemandGoByTheSchoolsOwnMidnight() {
        LedgerRecuperationDesk desk = BENCH.get(LedgerRecuperationDesk.class);
        Rehearsal eve = desk.rehearse(NOUMEA, LocalDate.of(2026, 11, 6));
        Rehearsal day = desk.rehearse(NOUMEA, LocalDate.of(2026, 11, 7));

        assertThat(eve.open()).isFalse();
        assertThat(eve.openingDay()).isEqualTo("2026-11-07");
        assertThat(day.open()).isTrue();
        assertThat(day.asOf()).isEqualTo("2026-11-06T13:00:00Z");
        assertThat(day.plan().year()).isEqualTo(new SchoolYear(2026));

        LEDGER.clock().set(Instant.parse("2026-11-06T12:59:59Z"));
        assertThat(desk.ask(NOUMEA, "chef")).isEqualTo(Asked.CLOSED);
        LEDGER.clock().set(Instant.parse("2026-11-06T13:00:00Z"));
        assertThat(desk.ask(NOUMEA, "chef")).isEqualTo(Asked.ASKED);
        assertThat(desk.ask(RENNES, "chef")).isEqualTo(Asked.CLOSED);
    }

    private static Work delivery(RecuperationRun run) {
        return new Work(
                1,
                Flow.DELIVER_CONTROL,
                NOUMEA.value(),
                Long.toString(run.id()),
                WorkState.SENT,
                0,
                null,
                List.of(),
                null);
    }

    private static School school(Uai uai, String academy) {
        return new School(uai, "Collège inventé", SchoolKind.COLLEGE, null, null, null, academy);
    }
}
