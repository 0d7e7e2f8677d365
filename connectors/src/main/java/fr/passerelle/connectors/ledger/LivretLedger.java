package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The livrets and the runs of the Récupération. */
@Repository
public class LivretLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public LivretLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Active pupils of a school with their MEF. */
    public List<LivretPupil> pupils(Uai uai) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** What livrets hold. */
    public Map<Long, Certification> held(Collection<Long> personIds) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Writes an obtained certification; the older one goes to history. */
    public void write(Uai uai, long personId, Certification certification, Instant at) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The certification that the livret holds was cancelled since: a person decides. */
    public void review(Uai uai, long personId, Certification certification) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Keeps the summary of a run. */
    public long saveRun(Uai uai, SchoolYear year, Instant at, RecuperationSummary summary) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Says which clause each pupil of a run is counted in. */
    public void saveClauses(long runId, List<PupilClause> clauses) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The last run of a school. */
    public Optional<RecuperationRun> lastRun(Uai uai) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
