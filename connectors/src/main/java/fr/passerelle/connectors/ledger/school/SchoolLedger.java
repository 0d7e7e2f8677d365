package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Mef;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.referential.Nomenclature;
import fr.passerelle.mappings.siecle.referential.Structures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Schools, and what SIECLE says of their divisions and MEFs. */
@Repository
@Transactional
public class SchoolLedger {

    private final JdbcClient jdbc;
    private final Successions successions;
    private final SchoolCalendarView calendars;
    private final Clock clock;

    public SchoolLedger(JdbcClient jdbc, SchoolCalendarView calendars, Clock clock) {
        this.jdbc = jdbc;
        this.successions = new Successions(jdbc);
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Writes the operator's directory; schools that it no longer names stay. A Pix Orga organisation belongs to the
     * school that is named last with it: whoever had it before loses it, so two schools may swap theirs. Questions about
     * exports of schools that have closed are without object, and whom a successor has as well are no pupils of them any more.
     *
     * @param schools whose successors are among them, and go in no circle
     */
    public void register(List<School> schools) {
        giveBack(schools);
        for (School school : schools) {
            SchoolCalendar calendar = SchoolCalendar.of(school);
            jdbc.sql("""
                            insert into school (uai, name, kind, private_contract, pix_organization_id, pix_center_id,
                                academy, time_zone, year_begins, town)
                            values (:uai, :name, :kind, :contract, :organization, :center, :academy, :zone, :begins, :town)
                            on conflict (uai) do update set name = excluded.name, kind = excluded.kind,
                                private_contract = excluded.private_contract,
                                pix_organization_id = excluded.pix_organization_id,
                                pix_center_id = excluded.pix_center_id, academy = excluded.academy,
                                time_zone = excluded.time_zone, year_begins = excluded.year_begins, town = excluded.town
                            where (school.name, school.kind, school.private_contract, school.pix_organization_id,
                                    school.pix_center_id, school.academy, school.time_zone, school.year_begins, school.town)
                                is distinct from (excluded.name, excluded.kind, excluded.private_contract,
                                    excluded.pix_organization_id, excluded.pix_center_id, excluded.academy,
                                    excluded.time_zone, excluded.year_begins, excluded.town)""")
                    .param("uai", school.uai().value())
                    .param("name", school.name())
                    .param("kind", school.kind().name())
                    .param("contract", school.privateContract())
                    .param("organization", school.pixOrganizationId())
                    .param("center", school.pixCenterId())
                    .param("academy", school.academy())
                    .param("zone", calendar.zone().getId())
                    .param("begins", calendar.begins().getValue())
                    .param("town", school.town())
                    .update();
        }
        successions.declare(schools, clock.instant());
    }

    /** Numbers are unique at every statement: those that change hands are free before anybody takes them. */
    private void giveBack(List<School> schools) {
        Map<String, Long> taken = new HashMap<>();
        schools.stream()
                .filter(school -> school.pixOrganizationId() != null)
                .forEach(school -> taken.put(school.uai().value(), school.pixOrganizationId()));
        jdbc.sql("""
                        update school s set pix_organization_id = null from jsonb_each_text(:taken::jsonb) as t (uai, number)
                        where s.pix_organization_id = t.number::bigint and s.uai <> t.uai""").param("taken", Sql.json(taken)).update();
    }

    public Optional<School> find(Uai uai) {
        return jdbc.sql("select * from school where uai = :uai")
                .param("uai", uai.value())
                .query((row, number) -> school(row))
                .optional();
    }

    /**
     * Where a school's pupils are followed: in the one that has taken it over, in itself while it is open.
     *
     * @return empty when the directory does not know it
     */
    public Optional<School> heir(Uai uai) {
        return jdbc.sql(
                        "select h.* from school s join school h on h.uai = coalesce(s.successor, s.uai) where s.uai = :uai")
                .param("uai", uai.value())
                .query((row, number) -> school(row))
                .optional();
    }

    /** Every school, by UAI. */
    public List<School> all() {
        return jdbc.sql("select * from school order by uai")
                .query((row, number) -> school(row))
                .list();
    }

    /** Replaces the divisions of a school and year; a file that names no year is of the current one. */
    public void saveStructures(Uai uai, Structures structures) {
        int year = year(uai, structures.schoolYear());
        replace(
                "delete from division where uai = :uai and school_year = :year",
                """
                insert into division (uai, school_year, code, label, mefs)
                select :uai, :year, d.code, d.label, d.mefs
                from jsonb_to_recordset(:rows::jsonb) as d (code text, label text, mefs text[])
                on conflict do nothing""",
                uai,
                year,
                structures.divisions());
    }

    /** Replaces the MEFs of a school and year; a file that names no year is of the current one. */
    public void saveNomenclature(Uai uai, Nomenclature nomenclature) {
        int year = year(uai, nomenclature.schoolYear());
        replace("delete from mef where uai = :uai and school_year = :year", """
                insert into mef (uai, school_year, code, label, mefstat, attached_to)
                select :uai, :year, m.code, m.label, nullif(m.mefstat, ''), nullif(m."attachedTo", '')
                from jsonb_to_recordset(:rows::jsonb) as m (code text, label text, mefstat text, "attachedTo" text)
                on conflict do nothing""", uai, year, nomenclature.mefs());
    }

    /** The nomenclature of a school for a year, else the latest it has; without any, one of no year and no MEF. */
    public Nomenclature nomenclature(Uai uai, SchoolYear year) {
        Integer found = jdbc.sql("""
                        select school_year from mef where uai = :uai
                        order by school_year = :year desc, school_year desc limit 1""")
                .param("uai", uai.value())
                .param("year", year.start())
                .query(Integer.class)
                .optional()
                .orElse(null);
        List<Mef> mefs = jdbc.sql(
                        "select code, label, mefstat, attached_to from mef where uai = :uai and school_year = :year")
                .param("uai", uai.value())
                .param("year", found)
                .query((row, number) -> new Mef(
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("mefstat"),
                        row.getString("attached_to")))
                .list();
        return new Nomenclature(uai.value(), found == null ? null : new SchoolYear(found), mefs);
    }

    private void replace(String delete, String insert, Uai uai, int year, List<? extends Record> rows) {
        jdbc.sql(delete).param("uai", uai.value()).param("year", year).update();
        jdbc.sql(insert)
                .param("uai", uai.value())
                .param("year", year)
                .param("rows", Sql.json(rows))
                .update();
    }

    private int year(Uai uai, @Nullable SchoolYear told) {
        return (told == null ? calendars.presentYear(uai) : told).start();
    }

    /** The school of a row of its table. */
    static School school(ResultSet row) throws SQLException {
        return new School(
                new Uai(row.getString("uai")),
                row.getString("name"),
                SchoolKind.valueOf(row.getString("kind")),
                row.getString("private_contract"),
                Sql.longOrNull(row, "pix_organization_id"),
                Sql.longOrNull(row, "pix_center_id"),
                row.getString("academy"),
                Optional.ofNullable(row.getString("successor")).map(Uai::new).orElse(null),
                row.getString("town"));
    }
}
