package fr.passerelle.demo;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.livret.Recuperation.Clause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole ledger as one list of pupils, to compare it with a truth known beforehand. Reads only. */
final class LedgerSnapshot {

    /** A GAR account and the person it was given to. */
    record AccountSnapshot(
            String ido, AccountState state, @Nullable Long personId) {}

    private final JdbcClient jdbc;

    LedgerSnapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PupilSnapshot> pupils() {
        return jdbc.sql("""
                        select p.uai, p.eleve_id, p.ine, p.last_name || ' ' || p.first_name as names, p.person_id, p.active, p.division, a.external_id as ido,
                            c.status as certifiability, n.id as certification_id, n.status as certification_status, n.taken_on,
                            l.certification_id as livret_id, rc.clause
                        from pupil p
                        join school s on s.uai = p.uai
                        left join account a on a.source = 'GAR' and a.state = 'MATCHED' and a.person_id = p.person_id
                        left join certifiability c on c.person_id = p.person_id
                        left join lateral (
                            select id, status, taken_on from certification where certification.person_id = p.person_id
                            order by taken_on desc, id desc limit 1) n on true
                        left join livret_entry l on l.person_id = p.person_id
                        left join lateral (
                            select max(id) as id from recuperation_run
                            where recuperation_run.uai = coalesce(s.successor, p.uai) and recuperation_run.school_year = p.school_year) r on true
                        left join recuperation_clause rc on rc.run_id = r.id and rc.person_id = p.person_id
                        order by p.uai, p.eleve_id""").query((row, number) -> pupil(row)).list();
    }

    List<AccountSnapshot> garAccounts() {
        return jdbc.sql("select external_id, state, person_id from account where source = 'GAR'")
                .query((row, number) -> new AccountSnapshot(
                        row.getString("external_id"),
                        AccountState.valueOf(row.getString("state")),
                        Sql.longOrNull(row, "person_id")))
                .list();
    }

    /** What became of each file dropped for a school: {@code 9990001X export.zip REFUSED}. */
    Set<String> files() {
        return new HashSet<>(jdbc.sql("select distinct uai || ' ' || name || ' ' || state from received_file")
                .query(String.class)
                .list());
    }

    /** How many questions of a kind wait for a person in a school, by {@code 9990001X REGRESSION}. */
    Map<String, Long> questions() {
        Map<String, Long> open = new TreeMap<>();
        jdbc.sql("select uai || ' ' || kind as what, count(*) as many from hold where state = 'OPEN' group by 1")
                .query(row -> {
                    open.put(row.getString("what"), row.getLong("many"));
                });
        return open;
    }

    private static PupilSnapshot pupil(ResultSet row) throws SQLException {
        String certifiability = row.getString("certifiability");
        String status = row.getString("certification_status");
        String clause = row.getString("clause");
        return new PupilSnapshot(
                row.getString("uai"),
                row.getString("eleve_id"),
                row.getString("ine"),
                row.getString("names"),
                row.getLong("person_id"),
                row.getBoolean("active"),
                row.getString("division"),
                row.getString("ido"),
                certifiability == null ? Certifiability.NOT_COMMUNICATED : Certifiability.valueOf(certifiability),
                Sql.longOrNull(row, "certification_id"),
                status == null ? null : CertificationStatus.valueOf(status),
                row.getObject("taken_on", LocalDate.class),
                Sql.longOrNull(row, "livret_id"),
                clause == null ? null : Clause.valueOf(clause));
    }
}
