package fr.passerelle.bench.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.passerelle.bench.harness.Workshop;
import fr.passerelle.bench.recuperation.Ledger;
import fr.passerelle.bench.recuperation.Nodes;
import fr.passerelle.connectors.broker.StockBroker;
import fr.passerelle.domain.school.SchoolCalendar;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes, two processes, on one PostgreSQL and one Artemis as {@code artemis create} makes it. */
@Timeout(600)
class TwoNodesTest {

    /** {@code passerelle.consumers}, unless it is set otherwise. */
    private static final int CONSUMERS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final AcademySize SIZE = new AcademySize(
            40, 8, SchoolCalendar.METROPOLITAN.yearAt(Clock.systemUTC().instant()));

    /** While somebody holds the gate, whoever ends a work waits there, in the middle of its transaction. */
    private static final String GATE = """
            create function gate() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(7);
                return new;
            end $$;
            create trigger gate before update on work for each row
                when (new.state = 'DONE') execute function gate()""";

    @RegisterExtension
    static final StockBroker BROKER = new StockBroker();

    private static Workshop workshop;
    private static LivretDatabase database;
    private static Ledger ledger;
    private static ServedHub one;
    private static ServedHub other;

    @BeforeAll
    static void startTwoNodes() throws IOException {
        workshop = Workshop.open();
        database = workshop.keep(LivretDatabase.start(workshop.folder("database")));
        database.fill(SIZE);
        ledger = new Ledger(database, Clock.systemUTC());
        for (String statement : GATE.split(";\n(?=create trigger)")) {
            database.jdbc().sql(statement).update();
        }
        Nodes nodes = new Nodes(workshop, HubProgram.asLaunched(), database, SIZE);
        Map<String, String> broker = Map.of(
                "PASSERELLE_BROKER_URL",
                BROKER.url(),
                "PASSERELLE_BROKER_USER",
                StockBroker.USER,
                "PASSERELLE_BROKER_PASSWORD",
                StockBroker.PASSWORD);
        one = nodes.shared("one", broker);
        other = nodes.shared("other", broker);
    }

    @AfterAll
    static void stopAll() {
        workshop.close();
    }

    @Test
    void theNodesShareTheSchoolsAndANodeThatIsKilledLeavesNothingUndone() throws SQLException {
        try (Connection keeper = hold()) {
            ledger.askAll(SIZE.year());
            awaitBothAtTheGate();
        }
        awaitEnd();
        assertThat(ledger.byNode().keySet()).containsExactly("one", "other");
        assertEachSchoolHadItsRecuperationOnce();

        ledger.forget();
        try (Connection keeper = hold()) {
            ledger.askAll(SIZE.year());
            awaitBothAtTheGate();
            other.kill();
        }
        awaitEndAsIfTheDeadWereSilentForLong();
        assertThat(ledger.byNode()).containsOnlyKeys("one");
        assertEachSchoolHadItsRecuperationOnce();
        assertThat(BROKER.messages("DLQ")).isZero();
    }

    private static void assertEachSchoolHadItsRecuperationOnce() {
        assertThat(ledger.runs()).isEqualTo(SIZE.schools());
        assertThat(ledger.schoolsWithRun()).isEqualTo(SIZE.schools());
        assertThat(ledger.doneTwice()).isZero();
        assertThat(ledger.byNode().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(SIZE.schools());
        assertThat(ledger.quarantined()).isZero();
        assertThat(ledger.wrongLivrets()).isZero();
    }

    private static void awaitEnd() {
        await().atMost(PATIENCE).failFast("the node died", () -> !one.isAlive()).until(() -> ledger.open() == 0);
    }

    /** A node gives a sign every five seconds: who has missed one is made to have missed a minute of them. */
    private static void awaitEndAsIfTheDeadWereSilentForLong() {
        await().atMost(PATIENCE).failFast("the node died", () -> !one.isAlive()).until(() -> {
            database.jdbc().sql("""
                            update work set taken_at = taken_at - interval '1 minute' where id in (
                                select id from work where state = 'SENT' and taken_at < now() - interval '6 s'
                                for update skip locked)""").update();
            return ledger.open() == 0;
        });
    }

    /** Each node with all its consumers: nobody has taken the others' work. */
    private static void awaitBothAtTheGate() {
        await().atMost(PATIENCE).until(() -> waiting().equals(Map.of("one", CONSUMERS, "other", CONSUMERS)));
    }

    /** How many works each node has at the gate. */
    private static Map<String, Integer> waiting() {
        Map<String, Integer> waiting = new HashMap<>();
        database.jdbc().sql("""
                        select usename, count(*)::int as works
                        from pg_stat_activity where wait_event = 'advisory' group by 1""").query(row -> {
            waiting.put(row.getString("usename"), row.getInt("works"));
        });
        return waiting;
    }

    /** Closes the gate until the connection is closed. */
    private static Connection hold() throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.settings().url(),
                database.settings().user(),
                database.settings().password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7)");
        }
        return connection;
    }
}
