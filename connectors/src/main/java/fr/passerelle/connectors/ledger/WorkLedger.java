package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work to be done: outbox, inbox and quarantine in one table. */
@Repository
public class WorkLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public WorkLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for work, with the effect that the caller is writing. */
    public long ask(Flow flow, String key, String subject) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Takes work to send, oldest first, and marks it sent. */
    public List<Work> takeReady(int max) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Locks a piece of work until the end of the transaction; empty when it is already ended or in quarantine. */
    public Optional<Work> begin(long id) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The effect is written. */
    public void done(long id) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Notes a failed attempt, in a transaction of its own: call it once the failed one is rolled back. */
    public void failed(long id, Throwable cause) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Failed too often. */
    public void quarantine(long id) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Out of quarantine, to be sent again; false when it is not there. */
    public boolean replay(long id, String who) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Gives up quarantined work; false when it is not there. */
    public boolean discard(long id, String who, String reason) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Work that can still move: neither ended, nor in quarantine, nor waiting behind one that is. */
    public long open() {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The quarantine, oldest first. */
    public List<Work> quarantined() {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
