-- Accounts, results and learners that no rule could give to a pupil are put before a person (issue of truth, E).
alter table account add column number bigint generated always as identity unique;
comment on column account.number is 'The ledger''s own number: the portal''s id is no matter for an address';
create index account_to_settle on account (uai) where state in ('AMBIGUOUS', 'CONFLICT');
create table stray_result (
    certification_id bigint      primary key,
    uai              text        not null references school,
    source           text        not null check (source in ('FEED', 'CLASS_CSV')),
    file_id          bigint      references received_file,
    last_name        text        not null,
    first_name       text        not null,
    birthdate        date,
    named            bigint[]    not null default '{}',
    since            timestamptz not null,
    check ((source = 'CLASS_CSV') = (file_id is not null))
);
comment on table stray_result is 'Results of Pix''s feed and of class CSVs behind which there is no pupil, as they were told last; a certification that is known meanwhile is none';
comment on column stray_result.file_id is 'The class CSV that told it last';
comment on column stray_result.named is 'Persons of other schools whom its INE names';
create index stray_result_by_school on stray_result (uai);
create table stray_learner (
    learner_id bigint      primary key,
    uai        text        not null references school,
    last_name  text        not null,
    first_name text        not null,
    birthdate  date        not null,
    division   text        not null,
    since      timestamptz not null
);
comment on table stray_learner is 'Learners of Pix Orga behind whom there is no active pupil, or more than one, at the last synchronisation';
create index stray_learner_by_school on stray_learner (uai);
create table attribution (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('ACCOUNT', 'RESULT', 'LEARNER')),
    number     bigint      not null,
    uai        text        not null,
    verdict    text        not null check (verdict in ('GIVEN', 'NOBODY', 'LATER')),
    person_id  bigint      references person,
    told       jsonb       not null,
    decided_at timestamptz not null,
    decided_by text        not null,
    undone_at  timestamptz,
    undone_by  text,
    check ((verdict = 'GIVEN') = (person_id is not null)),
    check ((undone_at is null) = (undone_by is null))
);
comment on table attribution is 'Whose an account, a result or a learner is, as a person said; what counts no longer stays readable';
comment on column attribution.number is 'Of the account (account.number), of the certification or of the learner';
comment on column attribution.told is 'What the person looked at, and what an undo brings back';
create unique index attribution_in_force on attribution (kind, number) where undone_at is null;
create index attribution_by_school on attribution (uai, id desc);
create index attribution_by_person on attribution (person_id) where undone_at is null;
alter table journal
    drop constraint journal_action_check,
    add constraint journal_action_check check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
        'PUPIL_TRANSFERRED', 'PUPIL_CORRECTED', 'PUPILS_IMPORTED', 'UPLOADED_TO_PIX', 'REFUSED_BY_PIX', 'ACCOUNT_MATCHED',
        'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW', 'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED',
        'SESSION_REFUSED', 'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
        'LIVRET_WITHDRAWN', 'RECOVERY_ASKED', 'CONTROL_DELIVERED', 'HOLD_OPENED', 'HOLD_CLOSED', 'HOLD_UNDONE', 'ATTRIBUTED', 'ATTRIBUTION_UNDONE',
        'NOTICE_SENT', 'WORK_REPLAYED', 'WORK_DISCARDED', 'FEED_CLIENT_CHANGED', 'FEED_TOKEN_ISSUED', 'FEED_REFUSED',
        'SIGN_IN_REFUSED', 'DATA_READ'));
