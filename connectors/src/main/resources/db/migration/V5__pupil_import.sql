-- Imports that an operator can trust: what Pix said of a file, what can be approved, files that need no comparison.

alter table received_file
    drop constraint received_file_flow_check,
    add constraint received_file_flow_check check (flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'PULL_SIECLE',
        'UPLOAD_TO_PIX', 'RECONCILE_ACCOUNTS', 'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS',
        'READ_CLASS_RESULTS', 'RECOVER', 'SEND_NOTICE')),
    add column pix_state text check (pix_state in ('WAITING', 'IMPORTED', 'REFUSED', 'NOT_SENT'));
comment on column received_file.pix_state is 'What became of a pupil export at Pix Orga; null when it is not meant for it';

alter table work
    drop constraint work_flow_check,
    add constraint work_flow_check check (flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL', 'PULL_SIECLE',
        'UPLOAD_TO_PIX', 'RECONCILE_ACCOUNTS', 'SYNC_CERTIFIABILITY', 'PUSH_SESSION', 'PULL_RESULTS',
        'READ_CLASS_RESULTS', 'RECOVER', 'SEND_NOTICE'));

alter table school_import
    add column fingerprint bytea,
    add column settled boolean not null default true;
comment on column school_import.settled is 'Whether an export of that year was applied with no part held; before, the next is judged as the first of the year';
comment on column school_import.fingerprint is 'SHA-256 of the pupils of the export when all of it was applied: the same again changes nothing. Null whenever the pupil base was changed otherwise';

alter table journal
    drop constraint journal_action_check,
    add constraint journal_action_check check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
        'PUPIL_TRANSFERRED', 'PUPIL_CORRECTED', 'PUPILS_IMPORTED', 'UPLOADED_TO_PIX', 'REFUSED_BY_PIX', 'ACCOUNT_MATCHED',
        'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW', 'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED',
        'SESSION_REFUSED', 'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
        'HOLD_OPENED', 'HOLD_CLOSED', 'NOTICE_SENT', 'WORK_REPLAYED', 'WORK_DISCARDED', 'DATA_READ'));

-- Nothing looks for an INE across schools but through the person, whose INE is unique.
drop index pupil_by_ine;

create table notice (
    channel text        not null check (channel in ('MAIL', 'WEBHOOK')),
    hold_id bigint      references hold,
    file_id bigint      references received_file,
    by_pix  boolean     not null default false,
    sent_at timestamptz not null,
    check ((hold_id is null) <> (file_id is null)),
    unique (channel, hold_id),
    unique (channel, file_id, by_pix)
);
comment on table notice is 'What operators were told of by mail or webhook: a hold or a refused file, once by each channel';
comment on column notice.by_pix is 'Whether it was Pix who refused the file';
