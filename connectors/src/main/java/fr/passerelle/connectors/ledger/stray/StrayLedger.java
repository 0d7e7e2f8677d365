package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was told last of results and learners behind whom there is no pupil: each telling replaces what it told before. */
@Repository
@Transactional
public class StrayLedger {

    private static final String RESULTS = """
            with told as (
                select * from jsonb_to_recordset(:rows::jsonb)
                    as t (number bigint, ine text, last_name text, first_name text, birthdate date)
            ), gone as (
                delete from stray_result s
                where s.uai = :uai and s.source = :source and s.file_id is not distinct from :file
                    and s.certification_id not in (select number from told)
            )
            insert into stray_result (certification_id, uai, source, file_id, last_name, first_name, birthdate, named, since)
            select distinct on (number) number, :uai, :source, :file, last_name, first_name, birthdate,
                array(select id from person p where p.ine = t.ine
                    union select person_id from other_ine o where o.ine = t.ine), :now
            from told t order by number
            on conflict (certification_id) do update set uai = excluded.uai, source = excluded.source,
                file_id = excluded.file_id, last_name = excluded.last_name, first_name = excluded.first_name,
                birthdate = excluded.birthdate, named = excluded.named""";

    private static final String LEARNERS = """
            with told as (
                select * from jsonb_to_recordset(:rows::jsonb)
                    as t (id bigint, last_name text, first_name text, birthdate date, division text)
            ), gone as (
                delete from stray_learner s where s.uai = :uai and s.learner_id not in (select id from told)
            )
            insert into stray_learner (learner_id, uai, last_name, first_name, birthdate, division, since)
            select id, :uai, last_name, first_name, birthdate, division, :now from told order by id
            on conflict (learner_id) do update set uai = excluded.uai, last_name = excluded.last_name,
                first_name = excluded.first_name, birthdate = excluded.birthdate, division = excluded.division""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public StrayLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that Pix's last answer about a school told; none is good news. */
    public void settleFeed(Uai uai, List<StrayResult> told) {
        settle(uai, "FEED", null, told);
    }

    /** Those that a class CSV tells, read just now; none is good news. */
    public void settleFile(Uai uai, long fileId, List<StrayResult> told) {
        settle(uai, "CLASS_CSV", fileId, told);
    }

    private void settle(Uai uai, String source, @Nullable Long fileId, List<StrayResult> told) {
        jdbc.sql(RESULTS)
                .param("rows", Sql.json(told.stream().map(StrayLedger::row).toList()))
                .param("uai", uai.value())
                .param("source", source)
                .param("file", fileId, Types.BIGINT)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** The class CSV that told a result last; empty when Pix's feed did, or when nobody tells it any more. */
    public Optional<Long> fileOf(long certificationId) {
        return jdbc.sql("select file_id from stray_result where certification_id = :id and file_id is not null")
                .param("id", certificationId)
                .query(Long.class)
                .optional();
    }

    /** Learners of a school's Pix Orga whom the last synchronisation gave to nobody. */
    public void settleLearners(Uai uai, Collection<PixLearner> told) {
        jdbc.sql(LEARNERS)
                .param("rows", Sql.json(told.stream().map(StrayLedger::row).toList()))
                .param("uai", uai.value())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private static Map<String, @Nullable Object> row(StrayResult one) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("number", one.number());
        row.put("ine", one.ine());
        row.put("last_name", one.lastName());
        row.put("first_name", one.firstName());
        row.put("birthdate", one.birthdate() == null ? null : one.birthdate().toString());
        return row;
    }

    private static Map<String, Object> row(PixLearner one) {
        return Map.of(
                "id",
                one.id(),
                "last_name",
                one.lastName(),
                "first_name",
                one.firstName(),
                "birthdate",
                one.birthdate().toString(),
                "division",
                one.division());
    }
}
