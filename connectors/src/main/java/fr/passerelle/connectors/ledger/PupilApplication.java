package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a staged export: a handful of statements, whatever its size; rows that do not change are not written. */
@Component
class PupilApplication {

    /**
     * The unique INE of a person makes two files that bring the same new pupil wait for each other here; taken in the
     * order of INEs, they cannot wait for each other in a circle.
     */
    private static final String PERSONS = """
            insert into person (ine, birthdate)
            select s.ine, s.birthdate from staged_pupil s
            where not exists (select from person o where o.ine = s.ine)
            order by s.ine
            on conflict (ine) do nothing""";

    /** Judged anew: since the plan, another school may have brought the same INE. */
    private static final String CHANGES = """
            create temporary table pupil_change on commit drop as
            select %s as verdict, %s as fields, p.id as pupil_id, coalesce(p.person_id, o.id) as person_id, s.*
            from %s
            where s.ine is not null and %s <> 'UNCHANGED'""".formatted(
                    PupilComparison.VERDICT, PupilColumns.changes(), PupilComparison.FROM, PupilComparison.VERDICT);

    private static final String CREATED = """
            with transferred as (
                select c.person_id, string_agg(p.uai, ', ' order by p.uai) as origin, bool_or(p.active) as active
                from pupil_change c join pupil p on p.person_id = c.person_id
                where c.verdict = 'CREATED' group by c.person_id
            ), created as (
                insert into pupil (uai, ine, person_id, birthdate, %s, school_year, file_id, created_at, updated_at)
                select :uai, ine, person_id, birthdate, %s, :year, :file, :now, :now
                from pupil_change where verdict = 'CREATED' order by ine
                returning person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', case when t.person_id is null then 'PUPIL_CREATED' else 'PUPIL_TRANSFERRED' end,
                :uai, c.person_id, jsonb_strip_nulls(jsonb_build_object('file', :file::text, 'from', t.origin,
                    'stillActiveThere', case when t.active then 'true' end))
            from created c left join transferred t using (person_id)""".formatted(PupilColumns.list(""), PupilColumns.list(""));

    private static final String UPDATED = """
            with updated as (
                update pupil set %s, active = true, left_at = null, school_year = :year, file_id = :file,
                    updated_at = :now
                from pupil_change s
                where pupil.id = s.pupil_id and (s.verdict = 'BACK' or s.verdict = 'UPDATED' and not :holdUpdated)
                returning pupil.person_id, s.verdict, s.fields)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_' || verdict, :uai, person_id,
                jsonb_build_object('file', :file::text, 'fields', fields)
            from updated""".formatted(PupilColumns.assignments("s."));

    private static final String LEFT = """
            with gone as (
                update pupil p set active = false, left_at = :now, updated_at = :now
                where p.uai = :uai and p.active and not :holdLeaving
                  and not exists (select from staged_pupil s where s.ine = p.ine)
                returning p.person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_LEFT', :uai, person_id, jsonb_build_object('file', :file::text) from gone""";

    private static final String IMPORT = """
            insert into school_import (uai, school_year, stamped_at, applied_at, file_id)
            values (:uai, :year, :stamp, :now, :file)
            on conflict (uai, school_year) do update set
                stamped_at = coalesce(excluded.stamped_at, school_import.stamped_at),
                applied_at = excluded.applied_at, file_id = excluded.file_id""";

    private final JdbcClient jdbc;
    private final PupilHolds holds;
    private final Clock clock;

    PupilApplication(JdbcClient jdbc, PupilHolds holds, Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.clock = clock;
    }

    void apply(StagedImport staged, Set<Part> held, long fileId) {
        Map<String, Object> values = new HashMap<>();
        values.put("uai", staged.uai().value());
        values.put("year", staged.year().start());
        values.put("file", fileId);
        values.put("now", Sql.at(clock.instant()));
        values.put("holdUpdated", held.contains(Part.UPDATED));
        values.put("holdLeaving", held.contains(Part.LEAVING));
        jdbc.sql("drop table if exists pupil_change").update();
        List<String> statements =
                staged.plan().isEmpty() ? List.of(CHANGES) : List.of(PERSONS, CHANGES, CREATED, UPDATED, LEFT);
        statements.forEach(statement -> jdbc.sql(statement).params(values).update());
        holds.write(staged, held, values);
        values.put("stamp", staged.stampedAt());
        jdbc.sql(IMPORT).params(values).update();
    }
}
