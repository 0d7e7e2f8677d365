package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.PixLearner;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Pix Orga says of readiness. */
@Repository
public class CertifiabilityLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public CertifiabilityLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Joins learners to active pupils of the school on names, birth date and division, exactly one or none. */
    public SyncResult save(Uai uai, List<PixLearner> learners) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
