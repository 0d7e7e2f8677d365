-- A file can be handed over in the console: the journal says who did, and the pages of the file tell it.

do $$
begin
    execute (
        select 'alter table journal drop constraint journal_action_check, add constraint journal_action_check '
            || replace(replace(pg_get_constraintdef(oid), ' NOT VALID', ''), 'ARRAY[', 'ARRAY[''FILE_HANDED''::text, ')
            || ' not valid'
        from pg_constraint where conname = 'journal_action_check');
end $$;

create index journal_of_handed_files on journal ((details ->> 'file'), id) where action = 'FILE_HANDED';
