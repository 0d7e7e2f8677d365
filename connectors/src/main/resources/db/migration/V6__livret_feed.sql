-- 7 June: runs that say the same are one run, control files, a feed that answers from what it said before, who may read it.

alter table received_file
    drop constraint received_file_flow_check,
    add constraint received_file_flow_check check (flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'PULL_SIECLE',
        'UPLOAD_TO_PIX', 'RECONCILE_ACCOUNTS', 'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS',
        'READ_CLASS_RESULTS', 'RECOVER', 'DELIVER_CONTROL', 'SEND_NOTICE'));

alter table work
    drop constraint work_flow_check,
    add constraint work_flow_check check (flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'PULL_SIECLE',
        'UPLOAD_TO_PIX', 'RECONCILE_ACCOUNTS', 'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS',
        'READ_CLASS_RESULTS', 'RECOVER', 'DELIVER_CONTROL', 'SEND_NOTICE'));

alter table journal
    drop constraint journal_action_check,
    add constraint journal_action_check check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
        'PUPIL_TRANSFERRED', 'PUPIL_CORRECTED', 'PUPILS_IMPORTED', 'UPLOADED_TO_PIX', 'REFUSED_BY_PIX', 'ACCOUNT_MATCHED',
        'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW', 'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED',
        'SESSION_REFUSED', 'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
        'LIVRET_WITHDRAWN', 'RECOVERY_ASKED', 'CONTROL_DELIVERED', 'HOLD_OPENED', 'HOLD_CLOSED', 'NOTICE_SENT',
        'WORK_REPLAYED', 'WORK_DISCARDED', 'FEED_CLIENT_CHANGED', 'FEED_TOKEN_ISSUED', 'FEED_REFUSED', 'DATA_READ'));

alter table certification
    drop constraint certification_source_check,
    add constraint certification_source_check check (source in ('FEED', 'CLASS_CSV', 'OPERATOR'));
comment on column certification.source is 'Where the last change came from; OPERATOR: a person decided it is cancelled';

alter table hold
    drop constraint hold_kind_check,
    add constraint hold_kind_check check (kind in ('LEAVING', 'UPDATED', 'REATTRIBUTED', 'REGRESSION', 'OTHER_PERSON',
        'CANCELLED_SINCE', 'UNLISTED'));
comment on column hold.kind is 'LEAVING, UPDATED: part of an import over its threshold; REATTRIBUTED: a known INE with another birth date; REGRESSION: the feed takes a published result back; OTHER_PERSON: a certification announced for another pupil than before; CANCELLED_SINCE: the livret holds a certification cancelled since; UNLISTED: the feed gave a certification as obtained, and gives nothing of that pupil any more';
create index hold_kept on hold (subject) where state = 'REFUSED';

alter table livret_history
    add column reason text not null default 'REPLACED' check (reason in ('REPLACED', 'WITHDRAWN')),
    add column decided_by text;
comment on table livret_history is 'What a livret held before a newer obtained certification replaced it, or a person withdrew it';
comment on column livret_history.decided_by is 'Operator who withdrew it';

alter table recuperation_run
    add column fingerprint bytea,
    add column repeated_at timestamptz;
comment on column recuperation_run.fingerprint is 'SHA-256 of the control file: a run that would say the same again is not kept twice';
comment on column recuperation_run.repeated_at is 'When a run said just this again last; null while none did';

create table control_file (
    run_id       bigint primary key references recuperation_run on delete cascade,
    name         text    not null,
    sha256       text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rows         integer not null,
    content      bytea   not null,
    delivered_at timestamptz
);
comment on table control_file is 'The control file of a run, as it is delivered by folder or SFTP; the hub''s own format';
comment on column control_file.rows is 'Pupils in it';

alter table school
    add column academy text;
comment on column school.academy is 'Academy of the school, from the operator''s directory; null when it does not say';

alter table feed_client
    add column academies text[],
    add column requests_per_minute integer not null default 6000 check (requests_per_minute > 0);
alter table feed_token
    drop constraint feed_token_client_id_fkey,
    add constraint feed_token_client_id_fkey foreign key (client_id) references feed_client on delete cascade;
create index feed_token_by_client on feed_token (client_id);
comment on column feed_client.uais is 'Schools it may read; null with academies null: all';
comment on column feed_client.academies is 'Academies whose schools it may read, besides uais';
comment on column feed_client.requests_per_minute is 'What it may ask of each node in a minute';

-- What the feed says of a school depends on four tables. Their triggers give it a new version, so no writer can forget.
create table feed_version (
    uai     text primary key,
    version uuid not null default gen_random_uuid()
);
comment on table feed_version is 'Changes whenever what the feed says of a school may have changed; a school without a row never changed';

create table feed_document (
    uai          text     not null references school on delete cascade,
    all_statuses boolean  not null,
    version      uuid,
    format       smallint not null,
    rows         integer  not null,
    content      bytea    not null,
    primary key (uai, all_statuses)
);
alter table feed_document alter column content set storage external;
comment on table feed_document is 'Answers of the feed as they were last made, compressed; good while version and format are still the current ones';
comment on column feed_document.format is 'How the hub wrote answers when it made this one';
comment on column feed_document.rows is 'Certifications in it';

-- Schools and persons that a transaction changed, until it commits: for everybody else this table is empty.
create unlogged table feed_change (
    id      bigint generated always as identity primary key,
    uais    text[]   not null default '{}',
    persons bigint[] not null default '{}'
);
comment on table feed_change is 'What the transaction at hand changed for the feed; its commit turns it into new versions';

-- A pupil who arrives while another transaction receives their certification: neither sees what the other writes. Hence
-- versions are given at the very end of a transaction, one transaction at a time until it has committed, so that of two
-- the second sees what the first wrote. Nobody waits for anything else while holding that lock: no deadlock.
create function feed_change_committed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(4, 0);
    insert into feed_version (uai)
    select unnest(new.uais) union select uai from pupil where person_id = any(new.persons)
    on conflict (uai) do update set version = gen_random_uuid();
    delete from feed_change where id = new.id;
    return null;
end $$;
create constraint trigger feed_change_committed after insert on feed_change
    deferrable initially deferred for each row execute function feed_change_committed();

create function feed_schools_changed() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct uai) from changed having count(*) > 0;
    return null;
end $$;

create function feed_pupils_updated() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(distinct u.uai)
    from before b join changed c using (id), unnest(array[b.uai, c.uai]) u (uai)
    where (b.uai, b.person_id, b.active, b.ine, b.last_name, b.first_name, b.middle_name, b.third_name, b.birthdate)
        is distinct from
          (c.uai, c.person_id, c.active, c.ine, c.last_name, c.first_name, c.middle_name, c.third_name, c.birthdate)
    having count(*) > 0;
    return null;
end $$;

create function feed_kinds_updated() returns trigger language plpgsql as $$
begin
    insert into feed_change (uais)
    select array_agg(uai) from before b join changed c using (uai) where b.kind <> c.kind having count(*) > 0;
    return null;
end $$;

create function feed_persons_changed() returns trigger language plpgsql as $$
begin
    insert into feed_change (persons)
    select array_agg(distinct person_id) from changed having count(*) > 0;
    return null;
end $$;

create function feed_persons_updated() returns trigger language plpgsql as $$
begin
    insert into feed_change (persons)
    select array_agg(person_id) from (select person_id from before union select person_id from changed) p having count(*) > 0;
    return null;
end $$;

create function feed_emptied() returns trigger language plpgsql as $$
begin
    update feed_version set version = gen_random_uuid();
    return null;
end $$;

create trigger feed_school_updated after update on school
    referencing old table as before new table as changed for each statement execute function feed_kinds_updated();

create trigger feed_pupil_inserted after insert on pupil
    referencing new table as changed for each statement execute function feed_schools_changed();
create trigger feed_pupil_updated after update on pupil
    referencing old table as before new table as changed for each statement execute function feed_pupils_updated();
create trigger feed_pupil_deleted after delete on pupil
    referencing old table as changed for each statement execute function feed_schools_changed();
create trigger feed_pupil_emptied after truncate on pupil for each statement execute function feed_emptied();

create trigger feed_livret_inserted after insert on livret_entry
    referencing new table as changed for each statement execute function feed_persons_changed();
create trigger feed_livret_updated after update on livret_entry
    referencing old table as before new table as changed for each statement execute function feed_persons_updated();
create trigger feed_livret_deleted after delete on livret_entry
    referencing old table as changed for each statement execute function feed_persons_changed();
create trigger feed_livret_emptied after truncate on livret_entry for each statement execute function feed_emptied();

create trigger feed_certification_inserted after insert on certification
    referencing new table as changed for each statement execute function feed_persons_changed();
create trigger feed_certification_updated after update on certification
    referencing old table as before new table as changed for each statement execute function feed_persons_updated();
create trigger feed_certification_deleted after delete on certification
    referencing old table as changed for each statement execute function feed_persons_changed();
create trigger feed_certification_emptied after truncate on certification for each statement execute function feed_emptied();
