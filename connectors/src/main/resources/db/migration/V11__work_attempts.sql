-- Which attempt is under way, and for how long: a sign of life moves taken_at, not this. By the clock of the database.

alter table work add column begun_at timestamptz;
comment on column work.begun_at is 'When the node that is at it took it, which tells this attempt from any other; null while nobody is';
update work set begun_at = taken_at where taken_at is not null;

-- Spells in which work of a flow waits, or lasts, too long: what operators are told of, once for all nodes.

create table work_alarm (
    id       bigint generated always as identity primary key,
    kind     text        not null check (kind in ('WAITING', 'UNDER_WAY')),
    flow     text        not null,
    since    timestamptz not null,
    ended_at timestamptz
);
create unique index work_alarm_open on work_alarm (kind, flow) where ended_at is null;
comment on table work_alarm is 'Spells in which work of a flow waited for a node, or was under way, too long';
comment on column work_alarm.since is 'Since when the oldest of it did, as the spell began; by the clock of the database';

alter table notice add column alarm_id bigint references work_alarm;
alter table notice drop constraint notice_check;
alter table notice add constraint notice_one_matter check (num_nonnulls(hold_id, file_id, alarm_id) = 1);
alter table notice add constraint notice_alarm_once unique (channel, alarm_id);
