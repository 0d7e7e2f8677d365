package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.session.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finalised sessions. */
@Repository
public class SessionLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public SessionLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a session and its candidates. */
    public void save(Session session, long fileId) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The session as received. */
    public Optional<Session> find(long id) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Pix has it. */
    public void finalised(long id, Instant at) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Pix will not take it as it is. */
    public void refused(long id, String why) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Persons behind certification courses. */
    public Map<Long, Long> personsOfCourses(Collection<Long> courseIds) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
