package fr.passerelle.demo.cases;

import fr.passerelle.domain.work.Flow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hub knows after a case, one short line a fact. */
final class CaseLedger {

    private final JdbcClient jdbc;

    CaseLedger(CaseHub hub) {
        this.jdbc = hub.ledger();
    }

    /** {@code Ilan 990000001AA}, or {@code Ilan 990000001AA gone}; in the order of names. */
    List<String> pupils(String uai) {
        return lines("""
                select first_name || ' ' || ine || case when active then '' else ' gone' end
                from pupil where uai = :uai order by last_name, first_name, id""", uai);
    }

    /** {@code Ilan MATCHED} or {@code Noé NOT_FOUND}: the account's own first name, then the pupil's where it is another. */
    List<String> accounts(String uai) {
        return lines("""
                select a.first_name || ' ' || a.state
                    || coalesce((select ' ' || p.first_name || ' ' || p.uai from pupil p
                        where a.state = 'MATCHED' and p.person_id = a.person_id and p.uai = any(a.schools)
                        order by p.active desc, p.id limit 1), '')
                from account a where a.uai = :uai order by a.first_name, a.external_id""", uai);
    }

    /** {@code 880123 Ilan VALIDATED 312}: certifications of the school and the pupils they are of. */
    List<String> certifications(String uai) {
        return lines("""
                select c.id || ' ' || p.first_name || ' ' || c.status || ' ' || c.pix_score || ' ' || c.taken_on
                from certification c join lateral (select first_name from pupil where pupil.person_id = c.person_id
                    order by active desc, id limit 1) p on true
                where c.uai = :uai order by c.id""", uai);
    }

    /** {@code 880123 Ilan}: what livrets of the school hold. */
    List<String> livrets(String uai) {
        return lines("""
                select l.certification_id || ' ' || p.first_name
                from livret_entry l join lateral (select first_name from pupil where pupil.person_id = l.person_id
                    order by active desc, id limit 1) p on true
                where l.uai = :uai order by l.certification_id""", uai);
    }

    /** {@code 880123 Ilan}: whose the certifications of the school are. */
    List<String> owners(String uai) {
        return lines("""
                select c.id || ' ' || p.first_name
                from certification c join lateral (select first_name from pupil where pupil.person_id = c.person_id
                    order by active desc, id limit 1) p on true
                where c.uai = :uai order by c.id""", uai);
    }

    /** {@code Ilan OBTAINED}: the last Récupération of the school, pupil by pupil. */
    List<String> summary(String uai) {
        return lines("""
                select p.first_name || ' ' || c.clause
                from recuperation_clause c join pupil p on p.person_id = c.person_id and p.uai = :uai
                where c.run_id = (select max(id) from recuperation_run where uai = :uai)
                order by p.first_name, p.id""", uai);
    }

    /** {@code OTHER_PERSON OPEN}: what waits for a person, or waited. */
    List<String> holds(String uai) {
        return lines("select kind || ' ' || state from hold where uai = :uai order by id", uai);
    }

    /** {@code 1_fregata.csv APPLIED}, then the codes of what was found in it, and what became of it at Pix. */
    List<String> files(String uai) {
        return lines("""
                select name || ' ' || state || coalesce(' ' || pix_state, '')
                    || coalesce((select ' ' || string_agg(distinct f ->> 'code', ' ')
                        from json_array_elements(report -> 'findings') f), '')
                from received_file where uai = :uai and kind is distinct from 'SIECLE_NOMENCLATURE' order by id""", uai);
    }

    /** {@code 4250 REFUSED}: the sessions of the school. */
    List<String> sessions(String uai) {
        return lines("select id || ' ' || state from session where uai = :uai order by id", uai);
    }

    /** Number of the question of the school that was asked last. */
    long lastHold(String uai) {
        return jdbc.sql("select max(id) from hold where uai = :uai")
                .param("uai", uai)
                .query(Long.class)
                .single();
    }

    /** Number of the question of the school that was decided last. */
    long lastDecided(String uai) {
        return jdbc.sql(
                        "select max(id) from hold where uai = :uai and state in ('APPROVED', 'REFUSED') and undone_at is null")
                .param("uai", uai)
                .query(Long.class)
                .single();
    }

    /** Number of the question of the school and of that kind that waits for a person. */
    long openHold(String uai, String kind) {
        return jdbc.sql("select id from hold where uai = :uai and kind = :kind and state = 'OPEN'")
                .param("uai", uai)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** The same, about that subject. */
    long openHold(String uai, String kind, String subject) {
        return jdbc.sql("""
                        select id from hold
                        where uai = :uai and kind = :kind and subject = :subject and state = 'OPEN'""")
                .param("uai", uai)
                .param("kind", kind)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** What the questions of the school are about: code of a verdict, number of a certification, INE. */
    List<String> subjects(String uai) {
        return lines("select subject from hold where uai = :uai order by id", uai);
    }

    /** Pieces of work ever asked for, of the school and of that flow. */
    long worksOf(String uai, Flow flow) {
        return jdbc.sql("select count(*) from work where ordering_key like :uai || '%' and flow = :flow")
                .param("uai", uai)
                .param("flow", flow.name())
                .query(Long.class)
                .single();
    }

    /** Work of the school in quarantine. */
    long quarantined(String uai) {
        return jdbc.sql("select count(*) from work where ordering_key like :uai || '%' and state = 'QUARANTINED'")
                .param("uai", uai)
                .query(Long.class)
                .single();
    }

    private List<String> lines(String sql, String uai) {
        return jdbc.sql(sql).param("uai", uai).query(String.class).list();
    }
}
