-- What a file is, is found once, by its content, and kept with it: nobody guesses again. The folder says it of sessions and of
-- class results; other files of before are recognised when they are next opened, for a zip says nothing in SQL.

alter table received_file
    add column kind text check (kind in ('SIECLE_ELEVES', 'SIECLE_STRUCTURES', 'SIECLE_NOMENCLATURE', 'FREGATA_CSV',
        'GAR_ENT', 'GAR_EVENTS', 'CLASS_RESULTS', 'SESSION', 'UNKNOWN'));
comment on column received_file.kind is 'What it is by its content, found at its claim; null when it was received before that was kept and not opened since, or when it is what a partner said instead of a file';

update received_file
set kind = case flow when 'PUSH_SESSION' then 'SESSION' else 'CLASS_RESULTS' end
where flow in ('PUSH_SESSION', 'READ_CLASS_RESULTS');
