package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.pupil.CandidateRows;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose the results of a school may be. */
@Repository
@Transactional
public class ResultCandidates {

    private static final String DEPARTED = CandidateRows.SELECT + """
            where not active and uai = any(%s) and birthdate = any(:born::date[]) order by id desc""".formatted(ScopeSql.FAMILY);

    /** An import takes the whole lock of its school; who only looks keeps nobody else who does. */
    private static final String STILL = """
            select count(pg_advisory_xact_lock_shared(1, school)) from (
                select distinct hashtext(f) as school from unnest(%s) as f order by school) as schools""".formatted(ScopeSql.FAMILY);

    private final JdbcClient jdbc;
    private final PupilLedger pupils;

    ResultCandidates(JdbcClient jdbc, PupilLedger pupils) {
        this.jdbc = jdbc;
        this.pupils = pupils;
    }

    /**
     * Keeps the pupil bases that results of a school are looked up in as they are until the end of the caller's transaction, which
     * must exist: an import that comes meanwhile finds which of them have no pupil. To be asked for before anything is read or
     * written that depends on pupils.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void standStill(Uai uai) {
        jdbc.sql(STILL).param("uai", uai.value()).query(Long.class).single();
    }

    /**
     * The active pupils as {@link PupilLedger#candidates} gives them, and then who has left these schools and was born on one of
     * these days: what a pupil sat there stays the pupil's.
     *
     * @param born days of birth that results tell
     */
    public List<PupilCandidate> of(Uai uai, Set<LocalDate> born) {
        List<PupilCandidate> candidates = new ArrayList<>(pupils.candidates(uai));
        candidates.addAll(jdbc.sql(DEPARTED)
                .param("uai", uai.value())
                .param("born", born.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> CandidateRows.read(row))
                .list());
        return candidates;
    }
}
