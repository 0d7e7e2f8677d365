package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.work.WorkCauses;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All runs of the Récupération of a school, as people look at them: what each said stays as it was. */
@Repository
public class RecuperationRunView {

    private final JdbcClient jdbc;

    public RecuperationRunView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last first; none when the school has none, or is out of the reader's sight. */
    public List<ToldRun> of(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return List.of();
        }
        Map<Long, List<RunTelling>> tellings = new HashMap<>();
        jdbc.sql("""
                        select id as run, 0 as again, at, causes from recuperation_run where uai = :uai
                        union all
                        select a.run_id, a.id, a.at, a.causes
                        from recuperation_repeat a join recuperation_run r on r.id = a.run_id where r.uai = :uai
                        order by 1, 2""").param("uai", uai.value()).query(row -> {
            tellings.computeIfAbsent(row.getLong("run"), run -> new ArrayList<>())
                    .add(new RunTelling(Sql.instant(row, "at"), WorkCauses.read(row)));
        });
        return jdbc.sql("select * from recuperation_run where uai = :uai order by id desc")
                .param("uai", uai.value())
                .query((row, number) -> new ToldRun(LivretView.run(row), tellings.get(row.getLong("id"))))
                .list();
    }

    /** Whether there is what {@link #control} gives. */
    public boolean hasControl(Scope scope, Uai uai, long runId) {
        return scope.allows(uai)
                && jdbc.sql("""
                        select exists (select from control_file c join recuperation_run r on r.id = c.run_id
                            where c.run_id = :run and r.uai = :uai)""")
                        .param("run", runId)
                        .param("uai", uai.value())
                        .query(Boolean.class)
                        .single();
    }

    /** The control file that a run of the school made; empty when it made none, or is none of the reader's. */
    public Optional<ControlFileRow> control(Scope scope, Uai uai, long runId) {
        return scope.allows(uai)
                ? jdbc.sql(ControlFileLedger.SELECT + " where c.run_id = :run and r.uai = :uai")
                        .param("run", runId)
                        .param("uai", uai.value())
                        .query(ControlFileLedger::file)
                        .optional()
                : Optional.empty();
    }
}
