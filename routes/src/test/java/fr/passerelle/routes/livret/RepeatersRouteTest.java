package fr.passerelle.routes.livret;

import static fr.passerelle.routes.bench.Sample.COLLEGE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.certification.CertificationSource;
import fr.passerelle.connectors.ledger.certification.ReceivedCertification;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.LivretWrite;
import fr.passerelle.connectors.ledger.livret.PupilClause;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.bench.RouteBench;
import fr.passerelle.routes.bench.Sample;
import fr.passerelle.routes.livret.RepeaterCells.Cell;
import fr.passerelle.routes.livret.RepeaterCells.Expected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A school with one pupil for each cell of the table of repeaters, all told by one run of the route. */
class RepeatersRouteTest {

    @RegisterExtension
    @Order(1)
    static final TestLedger LEDGER = new TestLedger();

    @RegisterExtension
    @Order(2)
    static final RouteBench BENCH = new RouteBench(LEDGER, RecuperationRoute.class, DeliverControlRoute.class);

    private static final Instant LAST_YEAR = Instant.parse("2026-06-07T06:00:00Z");
    private static final Instant OPENING = Instant.parse("2027-06-06T22:00:00Z");

    private final List<Cell> cells = RepeaterCells.all();
    private final Map<Integer, Long> persons = new HashMap<>();

    @Test
    void everyCellOfTheTableInOneRun() {
        theSchool();
        LEDGER.clock().set(OPENING);
        BENCH.ask(Flow.RECOVER, COLLEGE);
        BENCH.untilIdle();

        LivretView livrets = LEDGER.get(LivretView.class);
        Map<Long, Certification> held = livrets.held(persons.values());
        Map<Long, Clause> clauses = livrets
                .clauses(livrets.lastRun(COLLEGE).orElseThrow().id())
                .stream()
                .collect(Collectors.toMap(PupilClause::personId, PupilClause::clause));
        Map<Long, Long> history = numbers("select person_id, certification_id from livret_history");
        Map<Long, Long> reviews = numbers("select person_id, subject::bigint from hold where kind = 'CANCELLED_SINCE'");
        SoftAssertions.assertSoftly(softly -> cells.forEach(cell -> {
            long person = persons.get(cell.number());
            Certification livret = held.get(person);
            softly.assertThat(clauses.get(person))
                    .as("clause of " + cell)
                    .isEqualTo(cell.expected().clause());
            softly.assertThat(livret == null ? null : livret.id())
                    .as("livret of " + cell)
                    .isEqualTo(cell.livret());
            softly.assertThat(history.get(person))
                    .as("history of " + cell)
                    .isEqualTo(cell.expected() == Expected.UPDATED ? cell.olderId() : null);
            softly.assertThat(reviews.get(person))
                    .as("review of " + cell)
                    .isEqualTo(cell.expected() == Expected.REVIEWED ? cell.olderId() : null);
        }));
        assertThat(clauses).hasSize(128);
    }

    private void theSchool() {
        Sample.schools(LEDGER);
        Sample.base(
                LEDGER,
                COLLEGE,
                cells.stream().map(cell -> Sample.pupil(cell.number())).toArray(Pupil[]::new));
        cells.forEach(cell -> persons.put(cell.number(), Sample.person(LEDGER, cell.number())));
        List<Cell> holding = cells.stream().filter(Cell::holdsTheOlder).toList();
        save(holding.stream().map(cell -> received(cell, cell.held())).toList());
        LEDGER.get(LivretLedger.class)
                .writeAll(
                        COLLEGE,
                        holding.stream()
                                .map(cell -> new LivretWrite(persons.get(cell.number()), cell.held()))
                                .toList(),
                        LAST_YEAR);
        save(cells.stream().map(cell -> received(cell, cell.olderAttempt())).toList());
        save(cells.stream().map(cell -> received(cell, cell.newerAttempt())).toList());
    }

    private static void save(List<ReceivedCertification> received) {
        LEDGER.get(CertificationLedger.class).saveAll(received);
    }

    /** The feed never says that one is cancelled: the file of a class does. */
    private ReceivedCertification received(Cell cell, Certification one) {
        return new ReceivedCertification(
                persons.get(cell.number()),
                COLLEGE,
                one,
                one.status().isCancelled() ? CertificationSource.CLASS_CSV : CertificationSource.FEED,
                one.status().isCancelled() ? LocalDate.of(2100, 1, 1) : null);
    }

    private static Map<Long, Long> numbers(String sql) {
        Map<Long, Long> numbers = new HashMap<>();
        LEDGER.jdbc().sql(sql).query(row -> {
            assertThat(numbers.put(row.getLong(1), row.getLong(2))).isNull();
        });
        return numbers;
    }
}
