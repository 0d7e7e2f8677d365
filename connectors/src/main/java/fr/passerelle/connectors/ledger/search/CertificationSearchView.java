package fr.passerelle.connectors.ledger.search;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.search.CertificationHit.Kind;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.search.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Certifications by number or verification code, be they a pupil's or nobody's yet: of pupils whom the reader may follow. */
@Repository
@Transactional(readOnly = true)
public class CertificationSearchView {

    private static final int MOST_SHOWN = 20;

    /** Where the pupil is now, else was last, of the schools that the reader may see. */
    private static final String OWNER = """
            join lateral (
                select p.id, p.uai, p.last_name, p.first_name from pupil p
                where p.person_id = c.person_id and (:everything or p.active and p.uai = any(:uais))
                order by p.active desc, p.updated_at desc, p.id limit 1) o on true""";

    private static final String FOUND = """
            select c.id as number, 'KNOWN' as kind, c.taken_on, c.status as told, c.pix_score, o.id as pupil_id, c.person_id, o.uai,
                o.last_name, o.first_name, null::bigint as question
            from certification c %1$s where c.id = :number or c.verification_code = :code
            union all
            select c.id, 'OTHER', c.taken_on, c.type || ' : ' || c.status, 0, o.id, c.person_id, o.uai, o.last_name, o.first_name, null
            from other_certification c %1$s where c.id = :number
            union all
            select r.certification_id, 'STRAY', null, '', 0, null, null, r.uai, r.last_name, r.first_name, null
            from stray_result r
            where r.certification_id = :number and (:everything or r.uai = any(:uais))
                and not exists (select from certification c where c.id = r.certification_id)
            union all
            select r.number, 'SET_ASIDE', null, r.message, 0, null, null, r.uai, r.last_name, r.first_name, h.id
            from set_aside_result r
            join hold h on h.kind = 'SET_ASIDE' and h.state <> 'SUPERSEDED' and h.undone_at is null and (
                h.file_id = r.file_id or r.file_id is null and h.file_id is null and h.uai = r.uai and h.subject = r.code)
            where r.number = :number and (:everything or r.uai = any(:uais))
            order by kind, number limit %2$d""".formatted(OWNER, MOST_SHOWN + 1);

    private final JdbcClient jdbc;

    CertificationSearchView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Hits<CertificationHit> of(Scope scope, Sought sought) {
        if (sought.number() == null && sought.code() == null) {
            return Hits.none();
        }
        return Hits.first(
                MOST_SHOWN,
                jdbc.sql(FOUND)
                        .param("everything", scope.uais().isEmpty())
                        .param("uais", ScopeSql.uais(scope))
                        .param("number", sought.number())
                        .param("code", sought.code())
                        .query((row, number) -> hit(row))
                        .list());
    }

    private static CertificationHit hit(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new CertificationHit(
                row.getLong("number"),
                kind,
                row.getObject("taken_on", LocalDate.class),
                told(kind, row),
                Sql.longOrNull(row, "pupil_id"),
                Sql.longOrNull(row, "person_id"),
                new Uai(row.getString("uai")),
                (row.getString("last_name") + " " + row.getString("first_name")).strip(),
                Sql.longOrNull(row, "question"));
    }

    private static String told(Kind kind, ResultSet row) throws SQLException {
        if (kind != Kind.KNOWN) {
            return kind == Kind.STRAY ? "sans élève" : row.getString("told");
        }
        CertificationStatus status = CertificationStatus.valueOf(row.getString("told"));
        return status.isObtained() ? status.label() + ", " + row.getInt("pix_score") + " Pix" : status.label();
    }
}
