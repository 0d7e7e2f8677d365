package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.identity.IdentityChanges;
import fr.passerelle.domain.identity.IdentityDoubt;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a staged export: a handful of statements, whatever its size; rows that do not change are not written. */
@Component
class PupilApplication {

    private static final String CHANGES = """
            insert into pupil_change
            select * from (
                select %s as verdict, %s as fields, p.id, coalesce(p.person_id, s.person_id), s.birthdate, %s
                from %s) judged
            where verdict in ('UPDATED', 'BACK', 'LEAVING', 'REATTRIBUTED')""".formatted(
                    PupilComparison.VERDICT, PupilColumns.changes(), PupilColumns.applied(), PupilComparison.FROM);

    /** Who is active here by this export, and was not before it. */
    static final String ARRIVED = """
            select s.person_id from staged_pupil s
            left join pupil_change c on c.pupil_id = s.pupil_id and c.verdict = 'BACK'
            where s.person_id is not null and not s.doubted and (s.pupil_id is null or c.pupil_id is not null)""";

    private static final String UPDATED = """
            with updated as (
                update pupil set %s, active = pupil.active or s.verdict = 'BACK',
                    left_at = case when s.verdict = 'BACK' then null else pupil.left_at end,
                    moved_to = case when s.verdict = 'BACK' then null else pupil.moved_to end,
                    here_since = case when s.verdict = 'BACK' then :stamp else pupil.here_since end, school_year = :year, file_id = :file,
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
                update pupil set active = false, left_at = :now, updated_at = :now
                from pupil_change s
                where pupil.id = s.pupil_id and s.verdict = 'LEAVING'
                returning pupil.person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_LEFT', :uai, person_id, jsonb_build_object('file', :file::text) from gone""";

    /**
     * Whether the school {@code o} has its pupil {@code q} since a later moment than this export's. Since when, and not its last export:
     * that it goes on having her is no news. Files tell the local time of their school, and schools may live far apart.
     */
    private static final String LATER = """
            coalesce(coalesce(q.here_since, (select i.stamped_at from school_import i where i.uai = q.uai)) at time zone o.time_zone
                > :stamp at time zone (select here.time_zone from school here where here.uai = :uai), false)""";

    /** Where she was before, she no longer is; nor in a school that has closed, whose exports say nothing any more. */
    private static final String LOSE = """
            with moved as (
                update pupil q set active = false, left_at = :now, moved_to = :uai, updated_at = :now
                from (%s) arrived, school o
                where q.person_id = arrived.person_id and q.uai <> :uai and q.active
                    and o.uai = q.uai and (o.successor is not null or not %s)
                returning q.uai, q.person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_LEFT', uai, person_id, jsonb_build_object('file', :file::text, 'to', :uai)
            from moved""".formatted(ARRIVED, LATER);

    /** Who is elsewhere since a later moment: an older export, that comes later, does not make them arrive here. */
    private static final String OVERTAKEN = """
            with moved as (
                update pupil gone set active = false, left_at = :now, moved_to = o.uai, updated_at = :now
                from (%s) arrived
                join pupil q on q.person_id = arrived.person_id and q.uai <> :uai and q.active
                join school o on o.uai = q.uai and %s
                where gone.uai = :uai and gone.person_id = arrived.person_id and gone.active
                returning gone.person_id, gone.moved_to)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_LEFT', :uai, person_id, jsonb_build_object('file', :file::text, 'to', moved_to)
            from moved""".formatted(ARRIVED, LATER);

    /**
     * Who was followed elsewhere and is not in this export is gone for this school as well: a later one that has her again makes
     * her arrive, whatever the other school has not exported since.
     */
    private static final String NO_LONGER_HERE = """
            update pupil set moved_to = null
            where uai = :uai and not active and moved_to is not null
                and not exists (select from staged_pupil s where s.person_id = pupil.person_id)
                and not exists (select from doubted_pupil d where d.pupil_id = pupil.id)""";

    private static final String JOURNAL = """
            insert into journal (at, actor, action, uai, details)
            values (:now, 'hub', 'PUPILS_IMPORTED', :uai, jsonb_build_object('file', :file::text,
                'created', :created::text, 'updated', case when :holdUpdated then '0' else :updated::text end,
                'left', case when :holdLeaving then '0' else :leaving::text end, 'back', :back::text))""";

    private final JdbcClient jdbc;
    private final PupilArrivals arrivals;
    private final IdentityChanges identities;
    private final PupilHolds holds;
    private final SchoolImports imports;
    private final LeftBehind leftBehind;
    private final Clock clock;

    PupilApplication(
            JdbcClient jdbc,
            PupilArrivals arrivals,
            IdentityChanges identities,
            PupilHolds holds,
            SchoolImports imports,
            LeftBehind leftBehind,
            Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.identities = identities;
        this.holds = holds;
        this.imports = imports;
        this.leftBehind = leftBehind;
        this.clock = clock;
    }

    void apply(StagedImport whole, Set<Part> held, long fileId) {
        StagedImport staged = whole.tooManyFrom().isEmpty() ? whole : arrivals.keepBack(whole);
        ImportValues values = ImportValues.of(staged, held, fileId, clock.instant());
        holds.forgetBefore(values);
        if (!staged.sameAsApplied()) {
            List<IdentityDoubt> doubts = new ArrayList<>(staged.recognised().doubts());
            doubts.addAll(write(staged, held, values));
            holds.write(values, doubts, staged.recognised().kept());
            if (held.isEmpty() && whole.tooManyFrom().isEmpty()) {
                run(NO_LONGER_HERE, values);
            }
            if (held.isEmpty() && doubts.isEmpty()) {
                leftBehind.leave(values.all());
            }
        }
        imports.write(staged, held.isEmpty(), values);
    }

    /** Gives the doubts that came up since the export was staged. */
    private List<IdentityDoubt> write(StagedImport staged, Set<Part> held, ImportValues values) {
        PupilBasePlan plan = staged.plan();
        if (plan.isEmpty()) {
            // Of a pupil who does not change the other INE may be news all the same.
            identities.keepBeside(values.all());
            return List.of();
        }
        PupilArrivals.Made made = arrivals.makePersons(staged, values);
        if (!made.allUnknown() || plan.updated() + plan.back() + plan.leaving() + plan.reattributed() > 0) {
            run(CHANGES, values);
            holds.keepBefore(values);
            identities.write(values.all());
        }
        identities.keepBeside(values.all());
        arrivals.create(staged, made.allUnknown(), values);
        if (plan.updated() + plan.back() > 0) {
            run(UPDATED, values);
        }
        if (plan.leaving() > 0 && !held.contains(Part.LEAVING)) {
            run(LEFT, values);
        }
        losing(staged, values);
        run(JOURNAL, values);
        return made.doubts();
    }

    /**
     * One school at a time: the one that has them since before no longer has them, be it this one. Its own import may be running; it
     * writes nobody back who was active when it was planned.
     */
    private void losing(StagedImport staged, ImportValues values) {
        if (staged.plan().transferred() + staged.plan().back() > 0) {
            run(LOSE, values);
            run(OVERTAKEN, values);
        }
    }

    private void run(String statement, ImportValues values) {
        jdbc.sql(statement).params(values.all()).update();
    }
}
