package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.certification.Certification;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certifications, with their history. */
@Repository
public class CertificationLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public CertificationLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Merges what was received. */
    public void saveAll(List<ReceivedCertification> received) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Everything known of persons, any status, oldest first. */
    public Map<Long, List<Certification>> ofPersons(Collection<Long> personIds) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
