-- What was read or recovered stays readable as it was: every reading of a file and every run of a récupération, each with when and why.

alter table work add column causes jsonb not null default '[]';
comment on column work.causes is 'Why it was asked for, an array: kind, number of the hold and operator where there are; several when it was asked for again while it waited, none when that says nothing, or before this was kept';

create table file_reading (
    id      bigint generated always as identity primary key,
    file_id bigint      not null references received_file on delete cascade,
    read_at timestamptz not null,
    state   text        not null check (state in ('RECEIVED', 'APPLIED', 'HELD', 'REFUSED')),
    report  json        not null,
    causes  jsonb       not null default '[]'
);
comment on table file_reading is 'Every reading of a received file, as it ended: the last one is what the file says of itself. Goes with its file';
comment on column file_reading.read_at is 'When the reading ended';
comment on column file_reading.state is 'What it left of the file; what people decide later does not change it';
comment on column file_reading.report is 'As received_file.report was; what Pix answers joins the last one';
comment on column file_reading.causes is 'Why it was read, as work.causes; none for readings of before this was kept';
create index file_reading_by_file on file_reading (file_id, id);

-- Of files of before, the last reading is all that is known.
insert into file_reading (file_id, read_at, state, report)
select id, coalesce(finished_at, received_at), state, report from received_file where report is not null order by id;

alter table recuperation_run add column causes jsonb not null default '[]';
comment on column recuperation_run.causes is 'Why it was asked for, as work.causes; none for runs of before this was kept';

create table recuperation_repeat (
    id     bigint generated always as identity primary key,
    run_id bigint      not null references recuperation_run on delete cascade,
    at     timestamptz not null,
    causes jsonb       not null default '[]'
);
comment on table recuperation_repeat is 'Runs that said to the letter what the run before had said. Goes with that run';
comment on column recuperation_repeat.run_id is 'The run that said it first';
comment on column recuperation_repeat.causes is 'Why it was asked for, as work.causes; none for runs of before this was kept';
create index recuperation_repeat_by_run on recuperation_repeat (run_id, id);

-- Of runs of before, the last that said the same is all that is known.
insert into recuperation_repeat (run_id, at) select id, repeated_at from recuperation_run where repeated_at is not null order by id;

alter table received_file add column results bigint[];
comment on column received_file.results is 'Numbers of the certifications that a class CSV tells of: questions about them are the file''s. Null for other files, and for those not read since this is kept';
comment on column received_file.state is 'What its last reading left; what people see follows the questions that are open (FileSql)';
create index hold_by_file on hold (file_id) where file_id is not null;
create index hold_by_subject on hold (subject) where subject <> '';
