package fr.passerelle.bench.recuperation;

import fr.passerelle.bench.served.LivretDatabase;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.connectors.ledger.today.NightLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.routes.schedule.Nightly;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of the nodes, and who did it: a trigger of the bench's own notes whose connection ended which work. */
public final class Ledger {

    private static final String NOTE_WHO = """
            create table bench_done (work_id bigint not null, node text not null);
            create function bench_done() returns trigger language plpgsql as $$
            begin
                insert into bench_done values (new.id, session_user);
                return null;
            end $$;
            create trigger bench_done after update on work for each row
                when (new.state = 'DONE' and old.state <> 'DONE' and new.flow = 'RECOVER')
                execute function bench_done()""";

    private static final int TRIES = 20;

    private static final String FORGET = """
            truncate livret_entry, livret_history, recuperation_run, recuperation_clause, control_file, hold, journal,
                work, bench_done, feed_version, feed_document cascade""";

    private final LivretDatabase database;
    private final Clock clock;

    public Ledger(LivretDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        for (String statement : NOTE_WHO.split(";\n(?=create)")) {
            database.jdbc().sql(statement).update();
        }
    }

    /** No Récupération ever was. */
    public void forget() {
        for (int left = TRIES; !isForgotten(); left--) {
            if (left == 0) {
                throw new IllegalStateException("the nodes hold the ledger all the time");
            }
        }
        database.settle();
    }

    /** False when a node at work and this statement would have waited for each other. */
    private boolean isForgotten() {
        try {
            database.jdbc().sql(FORGET).update();
            return true;
        } catch (PessimisticLockingFailureException deadlock) {
            return false;
        }
    }

    /** What was done before does not count. */
    void newPass() {
        database.jdbc().sql("truncate bench_done").update();
        database.settle();
    }

    /** Asks for the Récupération of every collège as the nightly job does, by its own code. */
    public void askAll(SchoolYear year) {
        JdbcClient jdbc = database.jdbc();
        OpeningCalendar calendar = new OpeningCalendar(Map.of(year, SchoolCalendar.METROPOLITAN.firstDay(year)));
        WorkLedger works = new WorkLedger(jdbc, clock);
        Nightly nightly = new Nightly(
                new SchoolLedger(jdbc, new SchoolCalendarView(jdbc, clock), clock),
                new LevelView(jdbc),
                works,
                new NightLedger(jdbc),
                calendar,
                clock);
        new TransactionTemplate(new JdbcTransactionManager(database.pool()))
                .executeWithoutResult(status -> nightly.askRecuperation(SchoolYear.PARIS));
    }

    /** Pieces of work that are not done. */
    public long open() {
        return count("select count(*) from work where flow = 'RECOVER' and state in ('READY', 'SENT')");
    }

    public long quarantined() {
        return count("select count(*) from work where state = 'QUARANTINED'");
    }

    /** Pieces of work done by each node. */
    public Map<String, Integer> byNode() {
        Map<String, Integer> done = new TreeMap<>();
        database.jdbc()
                .sql("select node, count(*)::int as done from bench_done group by node")
                .query(row -> {
                    done.put(row.getString("node"), row.getInt("done"));
                });
        return done;
    }

    /** Pieces of work that were done more than once, or whose effect is there without them. */
    public long doneTwice() {
        return count("select count(*) - count(distinct work_id) from bench_done");
    }

    /** Runs kept. */
    public long runs() {
        return count("select count(*) from recuperation_run");
    }

    /** Schools with a run. */
    public long schoolsWithRun() {
        return count("select count(distinct uai) from recuperation_run");
    }

    /** Livrets that do not hold what their pupil obtained. */
    public long wrongLivrets() {
        return count("""
                select count(*) from (select person_id, id from certification where status = 'VALIDATED') c
                full join livret_entry l using (person_id) where l.certification_id is distinct from c.id""");
    }

    private long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
