package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.certification.OtherCertification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows of Pix+ certifications. */
final class OtherCertificationRows {

    private static final String SAVE = """
            insert into other_certification (id, person_id, uai, type, status, level, score, taken_on, told_on, updated_at)
            select id, person, uai, type, status, level, score, "takenOn", "saidOn", :now
            from jsonb_to_recordset(:rows::jsonb) as r (id bigint, person bigint, uai text, type text, status text, level text,
                score text, "takenOn" date, "saidOn" date)
            order by id
            on conflict (id) do update set person_id = excluded.person_id, uai = excluded.uai, type = excluded.type,
                status = excluded.status, level = excluded.level, score = excluded.score, taken_on = excluded.taken_on,
                told_on = excluded.told_on, updated_at = excluded.updated_at
            where excluded.told_on >= other_certification.told_on""";

    private OtherCertificationRows() {}

    static void save(JdbcClient jdbc, List<ReceivedOther> received, Instant now) {
        jdbc.sql(SAVE)
                .param(
                        "rows",
                        Sql.json(received.stream()
                                .map(OtherCertificationRows::row)
                                .toList()))
                .param("now", Sql.at(now))
                .update();
    }

    /** By person, oldest first; of a statement that selects whole rows in that order. */
    static Map<Long, List<OtherCertification>> byPerson(StatementSpec statement) {
        Map<Long, List<OtherCertification>> others = new HashMap<>();
        statement.query(row -> {
            others.computeIfAbsent(row.getLong("person_id"), any -> new ArrayList<>())
                    .add(read(row));
        });
        return others;
    }

    private static Map<String, @Nullable Object> row(ReceivedOther one) {
        OtherCertification told = one.certification();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", told.id());
        row.put("person", one.personId());
        row.put("uai", one.uai().value());
        row.put("type", told.type());
        row.put("status", told.status());
        row.put("level", told.level());
        row.put("score", told.score());
        row.put("takenOn", told.takenOn().toString());
        row.put("saidOn", one.saidOn().toString());
        return row;
    }

    private static OtherCertification read(ResultSet row) throws SQLException {
        return new OtherCertification(
                row.getLong("id"),
                row.getString("type"),
                row.getString("status"),
                row.getString("level"),
                row.getString("score"),
                row.getObject("taken_on", LocalDate.class));
    }
}
