package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.LearnerPage;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Learners of Pix Orga that could not be read: each synchronisation of a school replaces what the one before told. */
@Repository
@Transactional
public class OddLearnerLedger {

    private static final String SETTLE = """
            with told as (
                select * from jsonb_to_recordset(:rows::jsonb) as t (id bigint, last_name text, first_name text, why text)
            ), gone as (
                delete from odd_learner where uai = :uai returning learner_id, last_name, first_name, since)
            insert into odd_learner (uai, learner_id, last_name, first_name, why, since)
            select :uai, t.id, t.last_name, t.first_name, t.why, coalesce((
                select min(g.since) from gone g
                where g.learner_id is not distinct from t.id
                    and (t.id is not null or (g.last_name, g.first_name) = (t.last_name, t.first_name))), :now)
            from told t""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OddLearnerLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the last synchronisation of a school could not read; none is good news. */
    public void settle(Uai uai, List<LearnerPage.Unread> told) {
        jdbc.sql(SETTLE)
                .param("rows", Sql.json(told.stream().map(OddLearnerLedger::row).toList()))
                .param("uai", uai.value())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private static Map<String, @Nullable Object> row(LearnerPage.Unread one) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", one.number());
        row.put("last_name", one.lastName());
        row.put("first_name", one.firstName());
        row.put("why", one.why());
        return row;
    }
}
