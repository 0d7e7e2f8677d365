package fr.passerelle.connectors.ledger;

/** Figures of schools that are kept, and which of them have changed since: SQL for whoever reads them or counts anew. */
public final class FigureSql {

    /**
     * The schools whose figures must be counted anew: those that a change names, those of the persons that one names, and those of
     * which none are kept.
     */
    public static final String CHANGED = """
            (select u.uai from school_change c cross join unnest(c.uais) as u (uai)
            union select p.uai from school_change c cross join unnest(c.persons) as one (person_id) join pupil p using (person_id)
            union select s.uai from school s where not exists (select from school_figure f where f.uai = s.uai))""";

    /** Those too of which another year is kept than the one that runs, which {@code present} tells of whoever follows their pupils. */
    public static final String CHANGED_OR_OF_ANOTHER_YEAR = CHANGED + """

            union select f.uai from school_figure f join school s using (uai) join present n on n.uai = coalesce(s.successor, s.uai)
            where f.first_day <> n.first_day""";

    /** Active pupils of the school {@code u.uai} by MEF, in one row. */
    public static final String MEFS = """
            (select coalesce(jsonb_object_agg(mef_code, pupils), '{}') as mefs from (
                select coalesce(mef_code, '') as mef_code, count(*) as pupils from pupil where uai = u.uai and active group by 1) by_mef)""";

    /**
     * For {@code cross join}: everything that is kept of the school {@code u.uai}, counted now; {@code n} is the year that runs
     * there, with {@code first_day}.
     */
    public static final String COUNTED = """
            lateral (
                select count(*) as pupils,
                    count(*) filter (where exists (
                        select from account a where a.person_id = p.person_id and a.state = 'MATCHED')) as matched,
                    count(*) filter (where exists (
                        select from certifiability c where c.person_id = p.person_id and c.status = 'CERTIFIABLE')) as certifiable
                from pupil p where p.uai = u.uai and p.active) a
            cross join lateral (
                select count(*) filter (where status = 'VALIDATED') as obtained,
                    count(*) filter (where status in ('VALIDATED', 'REJECTED', 'CANCELLED')) as settled,
                    count(*) filter (where status in ('PENDING', 'ERROR', 'STARTED')) as awaited
                from certification c where c.uai = u.uai and c.taken_on >= n.first_day) r
            cross join lateral (
                select count(*) as silent
                from session s
                join session_candidate k on k.session_id = s.id and k.certification_course_id is not null
                where s.uai = u.uai and s.session_date >= n.first_day
                    and not exists (select from certification c where c.id = k.certification_course_id)) q""";

    private FigureSql() {}
}
