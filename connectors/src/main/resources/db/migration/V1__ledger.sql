-- The ledger of Passerelle. PostgreSQL only. Closed lists are text with a CHECK, named as the Java enums.
-- Instants are timestamptz; days are dates, read in Europe/Paris. The comments document the database.

create table school (
    uai                 text primary key check (uai ~ '^[0-9]{7}[A-Z]$'),
    name                text not null,
    kind                text not null check (kind in ('COLLEGE', 'LYCEE')),
    private_contract    text,
    pix_organization_id bigint unique,
    pix_center_id       bigint
);
comment on table school is 'Schools of the academy, from the operator''s directory (etablissements.csv)';
comment on column school.uai is 'Number of the school: seven digits and a key letter';
comment on column school.private_contract is 'CODE_CONTRAT of a private school, null for a public one';
comment on column school.pix_organization_id is 'Pix Orga organisation, null while it has none';
comment on column school.pix_center_id is 'Pix Certif centre, null while it has none';

create table division (
    uai         text     not null references school,
    school_year smallint not null,
    code        text     not null,
    label       text     not null,
    mefs        text[]   not null,
    primary key (uai, school_year, code)
);
comment on table division is 'Divisions (classes) of a school, from Structures.xml';
comment on column division.school_year is 'Civil year of the September';
comment on column division.mefs is 'Codes of the MEFs the division holds';

create table mef (
    uai         text     not null references school,
    school_year smallint not null,
    code        text     not null,
    label       text     not null,
    mefstat     text,
    attached_to text,
    primary key (uai, school_year, code)
);
comment on table mef is 'MEFs of a school''s Nomenclature.xml; a local MEF is explained here only';
comment on column mef.mefstat is 'CODE_MEFSTAT: what the level of a pupil is read from';
comment on column mef.attached_to is 'MEF_RATTACHEMENT: the national MEF of a local one';

create table received_file (
    id          bigint generated always as identity primary key,
    flow        text        not null check (flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'UPLOAD_TO_PIX',
                                'RECONCILE_ACCOUNTS', 'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS',
                                'READ_CLASS_RESULTS', 'RECOVER')),
    uai         text        not null default '',
    name        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       not null,
    received_at timestamptz not null,
    state       text        not null default 'RECEIVED' check (state in ('RECEIVED', 'APPLIED', 'HELD', 'REFUSED')),
    report      json,
    finished_at timestamptz,
    digest      text,
    unique (flow, uai, sha256)
);
comment on table received_file is 'Every file received, by content: the same bytes for the same school are one file';
comment on column received_file.uai is 'School whose folder it came from; empty when it concerns several';
comment on column received_file.digest is 'MD5 that the sender gave beside the file';
comment on column received_file.report is 'What became of its lines: applied, ignored with a reason, refused';
create index received_file_by_school on received_file (uai, id desc);

create table work (
    id           bigint generated always as identity primary key,
    flow         text        not null check (flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'UPLOAD_TO_PIX',
                                 'RECONCILE_ACCOUNTS', 'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS',
                                 'READ_CLASS_RESULTS', 'RECOVER')),
    ordering_key text        not null,
    subject      text        not null,
    state        text        not null default 'READY'
                                 check (state in ('READY', 'SENT', 'DONE', 'QUARANTINED', 'DISCARDED')),
    attempts     integer     not null default 0,
    last_error   text,
    asked_at     timestamptz not null,
    sent_at      timestamptz,
    ended_at     timestamptz,
    ended_by     text,
    reason       text
);
comment on table work is 'Outbox, inbox and quarantine in one: what must be done, once, in order within (flow, ordering_key)';
comment on column work.subject is 'Number of a received file, UAI or session number, according to the flow';
comment on column work.attempts is 'Failed attempts since it was asked for or replayed';
comment on column work.last_error is 'Root cause of the last failure, without any pupil''s data';
comment on column work.ended_by is 'Operator who discarded it';
create index work_not_ended on work (flow, ordering_key, id) where state in ('READY', 'SENT', 'QUARANTINED');
create index work_to_take on work (id) where state in ('READY', 'SENT');

create table person (
    id        bigint generated always as identity primary key,
    ine       text not null unique,
    birthdate date not null
);
comment on table person is 'A pupil across schools: an INE and a birth date. The unique INE is what keeps two files that arrive together from making two persons of one pupil';

create table pupil (
    id                  bigint generated always as identity primary key,
    uai                 text        not null references school,
    ine                 text        not null,
    person_id           bigint      not null references person,
    eleve_id            text        not null,
    last_name           text        not null,
    preferred_last_name text,
    first_name          text        not null,
    middle_name         text,
    third_name          text,
    sex                 text check (sex in ('M', 'F')),
    birthdate           date        not null,
    birth_city_code     text,
    birth_city          text,
    birth_country_code  text,
    birth_province_code text,
    mef_code            text,
    status              text,
    division            text        not null,
    repeating           boolean,
    school_year         smallint    not null,
    active              boolean     not null default true,
    left_at             timestamptz,
    pix_learner_id      bigint,
    file_id             bigint references received_file,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    unique (uai, ine),
    check (active = (left_at is null))
);
comment on table pupil is 'A pupil in one school, as its last SIECLE export says. Leavers stay, inactive';
comment on column pupil.person_id is 'The same person in every school where INE and birth date agree';
comment on column pupil.eleve_id is 'ELEVE_ID: the local number that LSU calls id-be';
comment on column pupil.school_year is 'School year of the export that wrote the row last (civil year of the September)';
comment on column pupil.left_at is 'When an export no longer had the pupil; null while active';
comment on column pupil.pix_learner_id is 'Number of the learner in the school''s Pix Orga organisation';
comment on column pupil.file_id is 'Export that wrote the row last';
create index pupil_by_ine on pupil (ine);
create index pupil_by_person on pupil (person_id);

create table school_import (
    uai         text        not null references school,
    school_year smallint    not null,
    stamped_at  timestamp,
    applied_at  timestamptz not null,
    file_id     bigint      not null references received_file,
    primary key (uai, school_year)
);
comment on table school_import is 'Last SIECLE export applied for a school and a year';
comment on column school_import.stamped_at is 'HORODATAGE or DATE_EXPORT of that export, local time as the file says it';

create table account (
    source      text        not null check (source in ('GAR', 'ENT')),
    external_id text        not null,
    uai         text        not null,
    last_name   text        not null,
    first_name  text        not null,
    birthdate   date,
    divisions   text[]      not null,
    state       text        not null check (state in ('MATCHED', 'AMBIGUOUS', 'NOT_FOUND', 'CONFLICT', 'REPLACED')),
    person_id   bigint references person,
    pupil_id    bigint references pupil,
    reason      text        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (source, external_id),
    check (state <> 'MATCHED' or person_id is not null)
);
comment on table account is 'Accounts that portals announced, and the pupil behind each; a REPLACED one is history';
comment on column account.external_id is 'IDO (GAR) or GARPersonIdentifiant (ENT), opaque';
comment on column account.reason is 'Why it stands where it stands, in French';
create unique index account_current on account (source, person_id) where state = 'MATCHED';
create index account_by_school on account (uai, state);

create table certifiability (
    person_id          bigint primary key references person,
    uai                text        not null references school,
    pix_learner_id     bigint      not null,
    status             text        not null check (status in ('NOT_COMMUNICATED', 'NOT_CERTIFIABLE', 'CERTIFIABLE')),
    certifiable_at     date,
    last_participation date,
    participations     integer     not null,
    changed_at         timestamptz not null
);
comment on table certifiability is 'What Pix Orga says of a person''s readiness';
comment on column certifiability.uai is 'School whose Pix Orga list said it';
create index certifiability_by_school on certifiability (uai);

create table certifiability_sync (
    uai       text primary key references school,
    synced_at timestamptz not null,
    matched   integer     not null,
    unmatched integer     not null
);
comment on table certifiability_sync is 'Last synchronisation of each school with Pix Orga';
comment on column certifiability_sync.unmatched is 'Learners of Pix Orga behind whom there is no active pupil, or more than one';

create table session (
    id                bigint primary key,
    uai               text        not null references school,
    center_id         bigint      not null,
    address           text        not null,
    room              text        not null,
    session_date      date        not null,
    session_time      time        not null,
    examiners         text[]      not null,
    finalised_at      timestamptz not null,
    global_comment    text,
    has_incident      boolean     not null,
    has_joining_issue boolean     not null,
    state             text        not null default 'RECEIVED' check (state in ('RECEIVED', 'FINALISED', 'REFUSED')),
    pushed_at         timestamptz,
    refusal           text,
    file_id           bigint references received_file
);
comment on table session is 'Certification sessions that schools finalised; the number is Pix Certif''s';
comment on column session.finalised_at is 'When the school closed it; owed within 48 hours';
comment on column session.state is 'RECEIVED: to push; FINALISED: Pix has it; REFUSED: Pix will not take it as it is';
comment on column session.pushed_at is 'When Pix answered that it is finalised';
create index session_by_school on session (uai);

create table session_candidate (
    session_id              bigint  not null references session on delete cascade,
    position                integer not null,
    ine                     text    not null,
    certification_course_id bigint,
    has_seen_end_screen     boolean not null,
    is_completed            boolean not null,
    abort_reason            text check (abort_reason in ('CANDIDATE', 'TECHNICAL')),
    examiner_comment        text,
    issue_reports           jsonb   not null,
    primary key (session_id, position)
);
comment on table session_candidate is 'Candidates of a session, in the order of its file';
comment on column session_candidate.certification_course_id is 'Pix''s number of the certification, null when the pupil did not come';
create index session_candidate_by_course on session_candidate (certification_course_id);
create index session_candidate_by_ine on session_candidate (ine);

create table certification (
    id                bigint primary key,
    person_id         bigint      not null references person,
    uai               text        not null,
    status            text        not null
                                  check (status in ('VALIDATED', 'REJECTED', 'PENDING', 'CANCELLED', 'ERROR', 'STARTED')),
    pix_score         integer     not null check (pix_score between 0 and 1024),
    taken_on          date        not null,
    delivered_at      timestamptz,
    verification_code text,
    center            text,
    levels            smallint[]  not null check (cardinality(levels) = 16),
    session_id        bigint,
    source            text        not null check (source in ('FEED', 'CLASS_CSV')),
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);
comment on table certification is 'Every certification known, as Pix knows it last; the number is Pix''s';
comment on column certification.uai is 'School through which the hub learnt of it last';
comment on column certification.levels is 'The 16 competences in the order 1.1 to 5.2; null when not tested, 0 or -1 when tested and failed';
comment on column certification.source is 'Where the last change came from';
create index certification_by_person on certification (person_id);
create index certification_by_school on certification (uai);

create table certification_history (
    id                bigint generated always as identity primary key,
    certification_id  bigint      not null references certification,
    status            text        not null,
    pix_score         integer     not null,
    taken_on          date        not null,
    delivered_at      timestamptz,
    verification_code text,
    center            text,
    levels            smallint[]  not null,
    session_id        bigint,
    source            text        not null,
    known_from        timestamptz not null,
    replaced_at       timestamptz not null
);
comment on table certification_history is 'Earlier states of a certification: nothing that Pix said is lost';
create index certification_history_by_certification on certification_history (certification_id, id);

create table livret_entry (
    person_id         bigint primary key references person,
    uai               text        not null references school,
    certification_id  bigint      not null,
    pix_score         integer     not null,
    taken_on          date        not null,
    delivered_at      timestamptz,
    verification_code text,
    center            text,
    levels            smallint[]  not null,
    session_id        bigint,
    written_at        timestamptz not null
);
comment on table livret_entry is 'The certification that the livret scolaire of a person holds: always an obtained one, copied as it was that day';
create index livret_entry_by_school on livret_entry (uai);

create table livret_history (
    id                bigint generated always as identity primary key,
    person_id         bigint      not null references person,
    uai               text        not null,
    certification_id  bigint      not null,
    pix_score         integer     not null,
    taken_on          date        not null,
    delivered_at      timestamptz,
    verification_code text,
    center            text,
    levels            smallint[]  not null,
    session_id        bigint,
    written_at        timestamptz not null,
    replaced_at       timestamptz not null
);
comment on table livret_history is 'What a livret held before a newer obtained certification replaced it';
create index livret_history_by_person on livret_history (person_id, id);

create table recuperation_run (
    id          bigint generated always as identity primary key,
    uai         text        not null references school,
    school_year smallint    not null,
    at          timestamptz not null,
    summary     jsonb       not null
);
comment on table recuperation_run is 'Runs of the Récupération of a school';
comment on column recuperation_run.summary is 'Division -> clause -> number of pupils';
create index recuperation_run_by_school on recuperation_run (uai, id desc);

create table recuperation_clause (
    run_id    bigint not null references recuperation_run on delete cascade,
    person_id bigint not null references person,
    division  text   not null,
    clause    text   not null check (clause in ('OBTAINED', 'UPDATED', 'AWAITED', 'ALREADY_HELD', 'FAILED', 'NOT_SAT')),
    primary key (run_id, person_id)
);
comment on table recuperation_clause is 'Which clause of the summary each pupil of a run is counted in';

create table hold (
    id        bigint generated always as identity primary key,
    kind      text        not null check (kind in ('LEAVING', 'UPDATED', 'REATTRIBUTED', 'REGRESSION', 'OTHER_PERSON',
                              'CANCELLED_SINCE')),
    uai       text        not null,
    subject   text        not null default '',
    person_id bigint references person,
    file_id   bigint references received_file,
    pupils    integer     not null,
    active    integer,
    details   jsonb       not null default '{}',
    state     text        not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'REFUSED', 'SUPERSEDED')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    check ((state = 'OPEN') = (closed_at is null))
);
comment on table hold is 'What waits for a person';
comment on column hold.kind is 'LEAVING, UPDATED: part of an import over its threshold; REATTRIBUTED: a known INE with another birth date; REGRESSION: the feed takes a published result back; OTHER_PERSON: a certification announced for another pupil than before; CANCELLED_SINCE: the livret holds a certification cancelled since';
comment on column hold.subject is 'INE (REATTRIBUTED), number of the certification (the last three kinds), empty otherwise';
comment on column hold.pupils is 'Pupils concerned';
comment on column hold.active is 'Active pupils of the school before the import, for LEAVING and UPDATED';
create unique index hold_open on hold (uai, kind, subject) where state = 'OPEN';

create table journal (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    actor     text        not null,
    action    text        not null check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
                              'PUPIL_TRANSFERRED', 'UPLOADED_TO_PIX', 'ACCOUNT_MATCHED', 'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW',
                              'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED', 'SESSION_REFUSED',
                              'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
                              'HOLD_OPENED', 'HOLD_CLOSED', 'WORK_REPLAYED', 'WORK_DISCARDED', 'DATA_READ')),
    uai       text,
    person_id bigint,
    details   jsonb       not null default '{}'
);
comment on table journal is 'Every decision and every access, the pupil''s timeline is read from it. Never updated';
comment on column journal.actor is 'Operator, client of the feed, or "hub"';
comment on column journal.details is 'Names of changed fields, numbers, states: no values of pupils'' data';
create index journal_by_person on journal (person_id, id) where person_id is not null;
create index journal_by_school on journal (uai, id) where uai is not null;

create table feed_client (
    id          text primary key,
    secret_hash text        not null,
    label       text        not null,
    uais        text[],
    all_statuses boolean    not null default false,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);
comment on table feed_client is 'Clients of the LSU/LSL feed';
comment on column feed_client.secret_hash is 'Hash of the secret; the secret itself is never stored';
comment on column feed_client.uais is 'Schools it may read, null for all';
comment on column feed_client.all_statuses is 'True when it may also read what is not obtained';

create table feed_token (
    token_hash text primary key,
    client_id  text        not null references feed_client,
    issued_at  timestamptz not null,
    expires_at timestamptz not null
);
comment on table feed_token is 'Access tokens handed to clients of the feed, by hash';
create index feed_token_by_expiry on feed_token (expires_at);
