-- Who works with the hub has a name, a role and a password of their own.

create table staff (
    login         text primary key,
    name          text        not null,
    role          text        not null check (role in ('OPERATOR', 'READER', 'HEAD', 'MACHINE')),
    uais          text[]      not null default '{}',
    grants        text[]      not null default '{}',
    password_hash text        not null,
    passwords     integer     not null default 1,
    first         boolean     not null default true,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    closed_at     timestamptz,
    check (role <> 'HEAD' or cardinality(uais) > 0),
    check ((role = 'MACHINE') = (cardinality(grants) > 0))
);
comment on table staff is 'People and programs who may enter the console and its API, besides the operator of the settings';
comment on column staff.login is 'What is typed first, in lower case; never changes, for the journal names it';
comment on column staff.uais is 'The schools of a head, or those a program is limited to; empty for who sees every school';
comment on column staff.grants is 'What a program may do, READ and DECIDE; empty for people';
comment on column staff.password_hash is 'BCrypt; the password itself is never stored';
comment on column staff.passwords is 'How many passwords the person was given or chose: what was signed in with an earlier one is over';
comment on column staff.first is 'True until the person has replaced the password that was given by another one; never for a program';
comment on column staff.version is 'Raised by each change: who decides on what they read an hour ago decides nothing';
comment on column staff.closed_at is 'Since when the person may not enter; null while they may';

-- Not valid: what is there already was checked when it was written, and the journal is long.
alter table journal
    drop constraint journal_action_check,
    add constraint journal_action_check check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
        'PUPIL_TRANSFERRED', 'PUPIL_CORRECTED', 'PUPILS_IMPORTED', 'UPLOADED_TO_PIX', 'REFUSED_BY_PIX', 'ACCOUNT_MATCHED',
        'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW', 'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED',
        'SESSION_REFUSED', 'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
        'LIVRET_WITHDRAWN', 'RECOVERY_ASKED', 'CONTROL_DELIVERED', 'HOLD_OPENED', 'HOLD_CLOSED', 'HOLD_UNDONE', 'ATTRIBUTED', 'ATTRIBUTION_UNDONE',
        'NOTICE_SENT', 'WORK_REPLAYED', 'WORK_DISCARDED', 'FEED_CLIENT_CHANGED', 'FEED_TOKEN_ISSUED', 'FEED_REFUSED',
        'SIGNED_IN', 'SIGN_IN_REFUSED', 'STAFF_CHANGED', 'PASSWORD_CHANGED', 'DATA_READ', 'INE_WITHDRAWN', 'FILE_SETTLED',
        'FILE_REOPENED')) not valid;
