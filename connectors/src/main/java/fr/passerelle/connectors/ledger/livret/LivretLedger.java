package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.certification.CertificationDecision;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.WorkCause;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The livrets and the runs of the Récupération (contract lsu A). */
@Repository
@Transactional
public class LivretLedger {

    private final LivretEntries entries;
    private final LivretRuns runs;
    private final Clock clock;

    public LivretLedger(JdbcClient jdbc, Clock clock) {
        this.entries = new LivretEntries(jdbc);
        this.runs = new LivretRuns(jdbc);
        this.clock = clock;
    }

    /**
     * Writes obtained certifications, at most one a person; what the livrets held goes to history. Nothing happens to a
     * livret that holds just that.
     *
     * @return false when one of them is no longer obtained by now: it is not written, and the rest was decided from what
     *     is no longer true
     * @throws IllegalArgumentException for a certification that is not obtained
     */
    public boolean writeAll(Uai uai, Collection<LivretWrite> writes, Instant at) {
        return writes.isEmpty() || entries.write(uai, writes, at) == 0;
    }

    /**
     * Takes a certification out of a livret, for its history.
     *
     * @return false when the livret does not hold it
     */
    public boolean withdraw(CertificationDecision decision, long personId) {
        return entries.withdraw(decision, personId, clock.instant());
    }

    /**
     * Takes a certification out of a livret that did not hold it yet when that decision was taken, for its history.
     *
     * @return false when the livret does not hold it, or held it then
     */
    public boolean withdrawSince(CertificationDecision decision, long personId) {
        return entries.withdrawSince(decision, personId, clock.instant());
    }

    /** What that decision took out of livrets is there again, but where a run has written a newer certification since. */
    public void takeBack(CertificationDecision decision) {
        entries.takeBack(decision, clock.instant());
    }

    /**
     * Notes that a run said what the last one of that school and year did, to the letter.
     *
     * @param fingerprint of the control file, where the clause of each pupil is told
     * @param causes why it was asked for
     * @return false when it says something new: it is to be saved
     */
    public boolean repeatRun(Uai uai, SchoolYear year, Instant at, byte[] fingerprint, List<WorkCause> causes) {
        return runs.repeat(uai, year, at, fingerprint, causes);
    }

    /** Keeps a run with why it was asked for and the clause that each pupil is counted in, and answers with its number. */
    public long saveRun(
            Uai uai,
            SchoolYear year,
            Instant at,
            RecuperationSummary summary,
            byte[] fingerprint,
            List<PupilClause> clauses,
            List<WorkCause> causes) {
        return runs.save(uai, year, at, summary, fingerprint, clauses, causes);
    }
}
