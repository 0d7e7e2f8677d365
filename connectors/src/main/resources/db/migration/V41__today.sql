-- The page of the day: what people say of what waits, which nights have run, since when a partner fails, lists that people keep.

create table today_mark (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('DONE', 'LATER', 'ASSIGNED')),
    cause      text        not null,
    item       text        not null,
    uai        text,
    occurrence timestamptz not null,
    until      date,
    assignee   text,
    reason     text        not null default '',
    said_at    timestamptz not null,
    said_by    text        not null,
    undone_at  timestamptz,
    undone_by  text,
    check ((kind = 'LATER') = (until is not null)),
    check ((kind = 'ASSIGNED') = (assignee is not null)),
    check (kind <> 'DONE' or reason <> ''),
    check ((undone_at is null) = (undone_by is null))
);
comment on table today_mark is 'What people said of what waits: dealt with, later, given to somebody; what counts no longer stays readable';
comment on column today_mark.cause is 'Code of Cause';
comment on column today_mark.item is 'What it is and its number, such as HOLD/12';
comment on column today_mark.uai is 'School, or the one that has taken it over; null when it is of none or of several';
comment on column today_mark.occurrence is 'When it had happened last: it is told again once it happens anew';
comment on column today_mark.until is 'Day on which it is told again';
comment on column today_mark.assignee is 'Login of the person to whom it was given';
comment on column today_mark.reason is 'In the person''s words';
create unique index today_mark_hidden on today_mark (item) where undone_at is null and kind in ('DONE', 'LATER');
create unique index today_mark_assigned on today_mark (item) where undone_at is null and kind = 'ASSIGNED';
create index today_mark_by_day on today_mark (said_at desc, id desc);

alter table work add column failing_since timestamptz;
comment on column work.failing_since is 'When it failed first since it came through last; null while it does not fail';
create index work_failing on work (flow) where failing_since is not null and state in ('READY', 'SENT', 'QUARANTINED');
-- When a partner answered last: one entry for each piece that ends.
create index work_of_partner on work (flow, ended_at desc nulls last) where state = 'DONE' and flow in ('UPLOAD_TO_PIX',
    'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS', 'PULL_SIECLE', 'DELIVER_CONTROL', 'SEND_NOTICE');

create table night_run (
    id         bigint generated always as identity primary key,
    flow       text        not null,
    zone       text        not null,
    at         timestamptz not null,
    asked      integer     not null,
    first_work bigint      not null,
    last_work  bigint      not null
);
comment on table night_run is 'What the hub asked by itself: a row for each night that ran to its end';
comment on column night_run.asked is 'Schools concerned';
comment on column night_run.first_work is 'The pieces of work that it asked for lie after this number';
comment on column night_run.last_work is 'and no further than this one; others may lie between';
create index night_run_last on night_run (flow, zone, id desc);

create table saved_list (
    id       bigint generated always as identity primary key,
    owner    text        not null,
    name     text        not null,
    query    text        not null,
    saved_at timestamptz not null,
    unique (owner, name)
);
comment on table saved_list is 'Lists of schools that a person keeps under a name: filters and order, without any personal data';
comment on column saved_list.owner is 'Login';
comment on column saved_list.query is 'Filters and order as they stand in the address of the list';

-- Which sessions have all their results, and of which levels the pupils of a school are, without a look at the rows themselves.
create index certification_by_status on certification (id) include (status);
create index session_candidate_result on session_candidate (certification_course_id) include (session_id)
    where certification_course_id is not null;
create index pupil_of_level on pupil (uai, mef_code) where active;

-- Two more actions, whichever the journal knows.
do $$
begin
    execute (
        select 'alter table journal drop constraint journal_action_check, add constraint journal_action_check '
            || replace(replace(pg_get_constraintdef(oid), ' NOT VALID', ''), 'ARRAY[', 'ARRAY[''TODAY_MARKED''::text, ''TODAY_UNMARKED''::text, ')
            || ' not valid'
        from pg_constraint where conname = 'journal_action_check');
end $$;
