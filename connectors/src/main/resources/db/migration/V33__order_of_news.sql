-- What came after a decision is told by a number, as of two decisions (V30): both may be of one instant.

alter table pupil_before add column kept_no bigint;
update pupil_before b set kept_no = coalesce((select max(id) from journal where at <= b.kept_at), 0);
alter table pupil_before
    alter column kept_no set default nextval('journal_id_seq'),
    alter column kept_no set not null;
comment on column pupil_before.kept_no is 'Number of the journal at that moment: what the journal tells with a higher one came since';

alter table school_import add column applied_no bigint;
update school_import i set applied_no = coalesce((select max(id) from journal where at <= i.applied_at), 0);
alter table school_import
    alter column applied_no set default nextval('journal_id_seq'),
    alter column applied_no set not null;
comment on column school_import.applied_no is 'Number of the journal when the export was applied, which orders it among all that is told there';

comment on column hold.announced is 'Whom the result of an OTHER_PERSON question names, what it says, and who said it last: last_name, first_name, birthdate, status, pix_score, source; null for other questions, and for those of before this was kept';
