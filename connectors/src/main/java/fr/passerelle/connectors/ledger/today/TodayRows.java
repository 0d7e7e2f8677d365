package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.connectors.ledger.work.FlowView;
import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.Term;
import fr.passerelle.domain.work.Flow;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What waits, one row each, whatever table it lies in: with its cause, its school, its age and its deadline. */
final class TodayRows {

    /** As a deadline is told of most: a month after it began. */
    private static final String PUBLICATION = "interval '" + Term.PUBLICATION.span() + "'";

    private static final String FINALISATION = "interval '" + Term.FINALISATION.span() + "'";

    private static final String HOLDS = """
            select h.kind, 'HOLD/' || h.id, h.uai, null::text[], null, '', h.opened_at, h.opened_at,
                case when h.kind in (%s) then h.opened_at + %s end
            from hold h where h.state = 'OPEN'""".formatted(contested(), PUBLICATION);

    /** As {@code StrayView} tells those that wait for a person. */
    private static final String STRAYS = """
            select f.kind || '_STRAY', 'STRAY/' || f.kind || '/' || f.number, f.uai, f.schools, null, '', f.since, f.since,
                case when f.kind = 'RESULT' then f.since + %s end
            from (
                select 'ACCOUNT' as kind, number, uai, schools, updated_at as since
                from account where state in ('AMBIGUOUS', 'CONFLICT')
                union all
                select 'RESULT', certification_id, uai, null, since
                from stray_result r where not exists (select from certification c where c.id = r.certification_id)
                union all
                select 'LEARNER', learner_id, uai, null, since from stray_learner) f
            where not exists (
                select from attribution t where t.kind = f.kind and t.number = f.number and t.undone_at is null)""".formatted(PUBLICATION);

    private static final String REFUSED = """
            select case f.flow %s end, 'FILE/' || f.id, nullif(f.uai, ''), null, f.flow, f.name, f.received_at,
                coalesce(f.finished_at, f.received_at), x.begins + %s
            from received_file f left join present n using (uai)
                left join lateral (
                    select (x.session_date + x.session_time) at time zone s.time_zone as begins
                    from session x join school s using (uai) where x.file_id = f.id and f.flow = 'PUSH_SESSION' limit 1) x on true
            where %s""".formatted(causesOfFlows(), FINALISATION, RefusedFileView.IS_OPEN);

    private static final String QUARANTINED = """
            select 'QUARANTINED', 'WORK/' || w.id, s.uai, null, w.flow, coalesce(w.last_error, ''), w.asked_at, w.not_before, null
            from work w left join school s on s.uai = split_part(w.ordering_key, '/', 1)
                left join present n on n.uai = coalesce(s.successor, s.uai)
            where %s""".formatted(FlowView.IN_QUARANTINE);

    private static final String LEFT_ALONE = """
            select 'LEFT_ALONE', 'LEFT/' || l.id, (regexp_match(l.path, '^[^/]+/([0-9]{7}[A-Z])(/|$)'))[1], null,
                case split_part(l.path, '/', 1) %s end,
                l.path, l.first_seen, l.first_seen, null
            from left_alone l where l.gone_at is null""".formatted(flowsOfFolders());

    /** Sessions of the year that Pix does not have, nobody having given them up, and those that it has and tells not all results of. */
    private static final String SESSIONS = """
            select t.cause, t.thing || x.id, x.uai, null, null, x.room, x.begins, x.begins,
                case t.cause when 'SESSION_TO_PUSH' then x.begins + %s else x.begins + %s end
            from (
                select s.id, s.uai, s.room, s.state, (s.session_date + s.session_time) at time zone c.time_zone as begins
                from session s join school c using (uai) join present n on n.uai = coalesce(c.successor, c.uai)
                where s.state in ('RECEIVED', 'FINALISED') and s.session_date >= n.first_day and %s <> 'ABANDONED'
                    and (s.state = 'RECEIVED' or s.id in (
                        select k.session_id
                        from session_candidate k left join certification a on a.id = k.certification_course_id
                        where k.certification_course_id is not null
                            and (a.id is null or a.status in ('PENDING', 'ERROR', 'STARTED'))))) x
            join (values ('RECEIVED', 'SESSION_TO_PUSH', 'SESSION/'), ('FINALISED', 'RESULT_AWAITED', 'RESULTS/'))
                as t (state, cause, thing) using (state)""".formatted(FINALISATION, PUBLICATION, FileSql.SESSION_STATE);

    private static final String SYNCS = """
            select 'SYNC_STALE', 'SYNC/' || y.uai, y.uai, null, null, '', y.synced_at, y.synced_at, null
            from certifiability_sync y join school s using (uai)
            where s.successor is null and s.pix_organization_id is not null and y.synced_at < :stale""";

    /** Those whom a synchronisation could not read, all at once: the next one tells them anew. */
    private static final String UNREAD = """
            select 'LEARNER_UNREAD', 'UNREAD/' || o.uai, o.uai, null, null, '', min(o.since), min(o.since), null
            from odd_learner o group by o.uai""";

    private static final String FEEDS = """
            select 'FEED_SILENT', 'FEED/' || f.uai, f.uai, null, null, '', coalesce(f.silent_since, f.answered_at),
                coalesce(f.silent_since, f.answered_at), null
            from results_feed f join school s using (uai)
            where s.successor is null and s.pix_organization_id is not null
                and (f.silent_since is not null or f.answered_at < :stale)""";

    private static final String PAUSED = """
            select 'PAUSED', 'PAUSE/' || p.id, p.uai, null, p.flow, p.reason, p.paused_at, p.paused_at, null
            from flow_pause p where p.resumed_at is null""";

    private static final String DUE = """
            select u.cause, u.cause || '/' || u.uai || '/' || u.since::date, u.uai, null, null, '', u.since, u.since, u.deadline
            from jsonb_to_recordset(:due::jsonb) as u (cause text, uai text, since timestamptz, deadline timestamptz)""";

    /**
     * Ends in {@code open}: what waits, without what somebody dealt with or put off. Takes {@code :years}, {@code :everywhere},
     * {@code :uais} and {@code :day} as its parts do, {@code :stale} before which a synchronisation is too old, {@code :today}, and
     * {@code :due}, what schools have not done in their year.
     */
    static final String OPEN = """
            with present as (
                %s
            ), heirs as (
                select uai, coalesce(successor, uai) as heir from school
            ), items (cause, item, uai, schools, flow, what, since, occurrence, deadline) as (
                %s
            ), open as (
                select i.*, coalesce(h.heir, i.uai) as heir
                from items i left join heirs h on h.uai = i.uai
                where (:everywhere or i.uai = any(:uais) or h.heir = any(:uais) or i.schools && :uais::text[])
                    and not exists (select from today_mark d
                        where d.item = i.item and d.undone_at is null and d.kind in ('DONE', 'LATER')
                            and d.occurrence >= i.occurrence and (d.kind = 'DONE' or d.until > :today))
            )
            """.formatted(
                    SchoolCalendarView.PRESENT,
                    String.join(
                            "\nunion all\n",
                            HOLDS,
                            STRAYS,
                            REFUSED,
                            QUARANTINED,
                            LEFT_ALONE,
                            SESSIONS,
                            SYNCS,
                            UNREAD,
                            FEEDS,
                            PAUSED,
                            DUE));

    private TodayRows() {}

    private static String contested() {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.term() == Term.PUBLICATION)
                .map(cause -> "'" + cause + "'")
                .collect(Collectors.joining(", "));
    }

    private static String flowsOfFolders() {
        return Arrays.stream(IntakeFolder.values())
                .map(one -> "when '" + one.folder() + "' then '" + one.flow() + "'")
                .collect(Collectors.joining(" "));
    }

    private static String causesOfFlows() {
        return Arrays.stream(Flow.values())
                .map(flow -> "when '" + flow + "' then '" + Cause.ofRefused(flow) + "'")
                .collect(Collectors.joining(" "));
    }
}
