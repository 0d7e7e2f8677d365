-- What is in quarantine is told by its cause, with each attempt; what is replayed together is followed to its end.

alter table work add column failure text check (failure in ('REFUSED', 'SILENT', 'FAULT'));
comment on column work.failure is 'Kind of the last failure; null when none, or when it was before this was kept';
alter table work add column quarantined_at timestamptz;
comment on column work.quarantined_at is 'When it went into quarantine last; null when never, or before this was kept';
create index work_stopped on work (flow, subject) where state in ('QUARANTINED', 'DISCARDED');

create index session_by_file on session (file_id);

create table work_attempt (
    id          bigint generated always as identity primary key,
    work_id     bigint      not null references work on delete cascade,
    at          timestamptz not null,
    failure     text        not null check (failure in ('REFUSED', 'SILENT', 'FAULT')),
    error       text        not null,
    quarantined boolean     not null
);
comment on table work_attempt is 'Attempts of work that failed; an attempt that succeeds is the end of the work';
comment on column work_attempt.at is 'When the failure was noted';
comment on column work_attempt.error is 'Root cause of the failure, without any pupil''s data';
comment on column work_attempt.quarantined is 'Whether the work went into quarantine by it';
create index work_attempt_by_work on work_attempt (work_id, id desc);

create table work_replay (
    id       bigint generated always as identity primary key,
    asked_at timestamptz not null,
    asked_by text        not null
);
comment on table work_replay is 'Demands to do quarantined work again: one piece or many';
comment on column work_replay.asked_by is 'Operator who asked';

create table work_replay_item (
    replay_id bigint not null references work_replay on delete cascade,
    work_id   bigint not null references work on delete cascade,
    primary key (replay_id, work_id)
);
comment on table work_replay_item is 'Work that a demand took out of quarantine';
create index work_replay_item_by_work on work_replay_item (work_id);

alter table work add column replay_id bigint references work_replay;
comment on column work.replay_id is 'The last demand that took it out of quarantine; null when none did';

-- Work in quarantine is told of as work that waits too long is: once a spell and flow.
alter table work_alarm drop constraint work_alarm_kind_check,
    add constraint work_alarm_kind_check check (kind in ('WAITING', 'UNDER_WAY', 'QUARANTINED'));
