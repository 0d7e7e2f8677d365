-- A refused file is told in the lights of its school until it is mended or somebody settles it.

create table refusal_settled (
    id         bigint generated always as identity primary key,
    file_id    bigint      not null references received_file,
    settled_at timestamptz not null,
    settled_by text        not null,
    reason     text        not null,
    undone_at  timestamptz,
    undone_by  text,
    check ((undone_at is null) = (undone_by is null))
);
comment on table refusal_settled is 'Refused files that a person has done with: they colour no light; what counts no longer stays readable';
comment on column refusal_settled.file_id is 'A file that is refused again later is told again';
comment on column refusal_settled.settled_at is 'When the person said so';
comment on column refusal_settled.settled_by is 'Who said so';
comment on column refusal_settled.reason is 'Why, in the person''s words';
comment on column refusal_settled.undone_at is 'When it was taken back; null while it counts';
comment on column refusal_settled.undone_by is 'Who took it back; null while it counts';
create index refusal_settled_by_file on refusal_settled (file_id, id desc);
create index received_file_refused on received_file (uai, id desc) where state = 'REFUSED';

-- Two more actions, whichever the journal knows.
do $$
begin
    execute (
        select 'alter table journal drop constraint journal_action_check, add constraint journal_action_check '
            || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''FILE_SETTLED''::text, ''FILE_REOPENED''::text, ')
        from pg_constraint where conname = 'journal_action_check');
end $$;
