-- Results that were set aside are shown one by one to whoever decides of them.

create table set_aside_result (
    id         bigint      generated always as identity primary key,
    uai        text        not null references school,
    file_id    bigint      references received_file,
    code       text        not null,
    place      text        not null,
    message    text        not null,
    remedy     text        not null,
    number     bigint,
    last_name  text        not null,
    first_name text        not null,
    birthdate  date,
    named      bigint[]    not null default '{}',
    since      timestamptz not null
);
comment on table set_aside_result is 'Results that could not be taken as they came, as they were told last; who is named is for people who decide, never for a log';
comment on column set_aside_result.uai is 'School whose results they are';
comment on column set_aside_result.file_id is 'The class CSV that tells it; null when it is of Pix''s feed, whose last answer about the school replaces what it told before';
comment on column set_aside_result.code is 'Of the verdict';
comment on column set_aside_result.place is 'Where it lies: the line and column of the file, or the path in the answer';
comment on column set_aside_result.message is 'What is wrong, in French';
comment on column set_aside_result.remedy is 'What to do about it, in French';
comment on column set_aside_result.number is 'Of the certification, null when it cannot be read';
comment on column set_aside_result.last_name is 'As it was told, even misread; empty when it cannot be read';
comment on column set_aside_result.first_name is 'Likewise';
comment on column set_aside_result.birthdate is 'Null when it cannot be read';
comment on column set_aside_result.named is 'Persons whose it may be, by its INE, its number or its names';
comment on column set_aside_result.since is 'When it was told so';
create index set_aside_result_by_school on set_aside_result (uai, file_id);
create index set_aside_result_by_file on set_aside_result (file_id);
create index set_aside_result_by_person on set_aside_result using gin (named);
