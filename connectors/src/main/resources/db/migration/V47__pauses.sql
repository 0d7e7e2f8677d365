-- An operator holds up the work of a flow or of a school, and lets it go on.

create table flow_pause (
    id         bigint generated always as identity primary key,
    flow       text,
    uai        text references school,
    reason     text        not null check (reason <> ''),
    paused_at  timestamptz not null,
    paused_by  text        not null,
    resumed_at timestamptz,
    resumed_by text,
    check ((flow is null) <> (uai is null)),
    check ((resumed_at is null) = (resumed_by is null))
);
comment on table flow_pause is 'Flows and schools whose work an operator holds up; those that ended stay readable';
comment on column flow_pause.flow is 'Flow whose work waits; null when it is that of a school';
comment on column flow_pause.uai is 'School whose work waits, and that of those it has taken over; null when it is that of a flow';
comment on column flow_pause.reason is 'In the operator''s words';
create unique index flow_pause_of_flow on flow_pause (flow) where resumed_at is null and flow is not null;
create unique index flow_pause_of_school on flow_pause (uai) where resumed_at is null and uai is not null;

-- How fast a flow is, and when it ended a piece last: of every flow, not only of those that need a partner.
drop index work_of_partner;
create index work_done on work (flow, ended_at desc nulls last) where state = 'DONE';

-- Four more actions, whichever the journal knows.
do $$
begin
    execute (
        select 'alter table journal drop constraint journal_action_check, add constraint journal_action_check '
            || replace(replace(pg_get_constraintdef(oid), ' NOT VALID', ''), 'ARRAY[',
                'ARRAY[''FLOW_PAUSED''::text, ''FLOW_RESUMED''::text, ''PARTNER_TESTED''::text, ''JOURNAL_EXPORTED''::text, ')
            || ' not valid'
        from pg_constraint where conname = 'journal_action_check');
end $$;
