package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of certifications, and the states that they went through. */
final class CertificationRows {

    /** @param uai school through which it came last */
    record Row(long personId, Uai uai, Certification certification, CertificationSource source) {

        /** A person decided what it is worth. */
        boolean isDecided() {
            return source == CertificationSource.OPERATOR;
        }

        /** A person believed a file against Pix. */
        boolean isBelieved() {
            return source == CertificationSource.FILE_BELIEVED;
        }

        Row with(Uai through, Certification changed, CertificationSource by) {
            return new Row(personId, through, changed, by);
        }

        private Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = CertificationRow.values(certification);
            values.put("person_id", personId);
            values.put("uai", uai.value());
            values.put("source", source.name());
            return values;
        }
    }

    /** A state of a certification, in {@code certification_history}, and in {@code certification}. */
    static final String HISTORY =
            "certification_id, person_id, uai, status, %s, source, known_from".formatted(CertificationRow.COLUMNS);

    static final String STATE =
            "id, person_id, uai, status, %s, source, updated_at".formatted(CertificationRow.COLUMNS);

    private static final String INSERT = """
            with fresh as (
                insert into certification (id, person_id, uai, status, %1$s, source, created_at, updated_at)
                select id, person_id, uai, status, %1$s, source, :now, :now
                from jsonb_to_recordset(:rows::jsonb) as r (id bigint, person_id bigint, uai text, source text, %2$s)
                order by id
                on conflict (id) do nothing
                returning id, person_id, uai, status, source
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, 'hub', 'CERTIFICATION_RECEIVED', uai, person_id,
                    jsonb_build_object('certification', id::text, 'status', status, 'source', source)
                from fresh)
            select id from fresh""".formatted(CertificationRow.COLUMNS, CertificationRow.TYPED);

    private static final String UPDATE =
            """
            with incoming as (
                select * from jsonb_to_recordset(:rows::jsonb)
                    as r (id bigint, person_id bigint, uai text, source text, %2$s)
            ), kept as (
                insert into certification_history (%3$s, replaced_at, hold_id)
                select %4$s, :now, :hold from certification where id in (select id from incoming)
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, :who, 'CERTIFICATION_CHANGED', i.uai, i.person_id, jsonb_build_object(
                    'certification', i.id::text, 'from', c.status, 'to', i.status, 'source', i.source)
                from incoming i join certification c using (id)
                where c.status <> i.status or i.source <> 'OPERATOR')
            update certification c set uai = i.uai, status = i.status, pix_score = i.pix_score,
                taken_on = i.taken_on, delivered_at = i.delivered_at, verification_code = i.verification_code,
                center = i.center, levels = i.levels, session_id = i.session_id, source = i.source, updated_at = :now
            from incoming i where c.id = i.id""".formatted(CertificationRow.COLUMNS, CertificationRow.TYPED, HISTORY, STATE);

    private static final String OVERRULED = """
            select distinct on (certification_id) * from certification_history
            where certification_id = any(:ids) and source <> 'FILE_BELIEVED'
            order by certification_id, id desc""";

    private final JdbcClient jdbc;

    CertificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return numbers of those that were not known */
    Set<Long> insert(Collection<Row> rows, Instant now) {
        return new HashSet<>(jdbc.sql(INSERT)
                .param("rows", json(rows))
                .param("now", Sql.at(now))
                .query(Long.class)
                .list());
    }

    /** What is known of these, by number; nobody else changes them until the end of the transaction. */
    Map<Long, Row> lock(Collection<Long> ids) {
        Map<Long, Row> known = new LinkedHashMap<>();
        jdbc.sql("select * from certification where id = any(:ids) order by id for update")
                .param("ids", Sql.numbers(ids))
                .query(row -> {
                    known.put(
                            row.getLong("id"),
                            new Row(
                                    row.getLong("person_id"),
                                    new Uai(row.getString("uai")),
                                    read(row),
                                    CertificationSource.valueOf(row.getString("source"))));
                });
        return known;
    }

    /** What Pix said of these, each of which a person believed a file about instead, by number. */
    Map<Long, Certification> overruled(Collection<Long> ids) {
        Map<Long, Certification> overruled = new LinkedHashMap<>();
        jdbc.sql(OVERRULED).param("ids", Sql.numbers(ids)).query(row -> {
            overruled.put(
                    row.getLong("certification_id"),
                    CertificationRow.read(
                            row, "certification_id", CertificationStatus.valueOf(row.getString("status"))));
        });
        return overruled;
    }

    /**
     * Writes what they are now; what they were goes to history.
     *
     * @param holdId question whose answer ends what they were, null when nobody was asked
     */
    void update(Collection<Row> rows, String who, @Nullable Long holdId, Instant now) {
        jdbc.sql(UPDATE)
                .param("rows", json(rows))
                .param("who", who)
                .param("hold", holdId, Types.BIGINT)
                .param("now", Sql.at(now))
                .update();
    }

    static Certification read(ResultSet row) throws SQLException {
        return CertificationRow.read(row, "id", CertificationStatus.valueOf(row.getString("status")));
    }

    private static String json(Collection<Row> rows) {
        List<Map<String, @Nullable Object>> values =
                rows.stream().map(Row::values).toList();
        return Sql.json(values);
    }
}
