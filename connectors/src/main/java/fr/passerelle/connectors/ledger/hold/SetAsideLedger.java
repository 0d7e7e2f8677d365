package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Results that were set aside, as they were told last: each telling takes the place of the one before. */
@Repository
@Transactional
public class SetAsideLedger {

    private static final String RESULTS = """
            with gone as (
                delete from set_aside_result where file_id is not distinct from :file and uai = :uai)
            insert into set_aside_result
                (uai, file_id, code, place, message, remedy, number, last_name, first_name, birthdate, named, since)
            select :uai, :file, code, place, message, remedy, number, last_name, first_name, birthdate, named, :now
            from jsonb_to_recordset(:rows::jsonb) as t (code text, place text, message text, remedy text, number bigint,
                last_name text, first_name text, birthdate date, named bigint[])""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SetAsideLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param fileId the class CSV that tells them, null for Pix's answer about the school */
    public void settle(Uai uai, @Nullable Long fileId, List<SetAsideResult> told) {
        jdbc.sql(RESULTS)
                .param("rows", Sql.json(told.stream().map(SetAsideLedger::row).toList()))
                .param("uai", uai.value())
                .param("file", fileId, Types.BIGINT)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private static Map<String, @Nullable Object> row(SetAsideResult one) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("code", one.code());
        row.put("place", one.place());
        row.put("message", one.message());
        row.put("remedy", one.remedy());
        row.put("number", one.number());
        row.put("last_name", one.lastName());
        row.put("first_name", one.firstName());
        row.put("birthdate", one.birthdate() == null ? null : one.birthdate().toString());
        row.put("named", one.named());
        return row;
    }
}
