-- A family name that changes stays known, as a first name does; and an INE that was another child's first goes to its owner once a person says that they are two.

create table former_last_name (
    person_id bigint      not null references person,
    last_name text        not null,
    until     timestamptz not null,
    primary key (person_id, last_name)
);
comment on table former_last_name is 'Family and usage names that a person no longer bears: accounts and results may still tell them';

create table withdrawn_ine (
    hold_id      bigint      not null references hold,
    ine          text        not null,
    person_id    bigint      not null references person,
    since        timestamptz,
    pupils       bigint[]    not null,
    withdrawn_at timestamptz not null,
    restored_at  timestamptz,
    primary key (hold_id, ine, person_id)
);
comment on table withdrawn_ine is 'INEs that a person bore by mistake, and that find her no longer: somebody said that she and who came under it are two';
comment on column withdrawn_ine.since is 'Of other_ine, for the decision to be taken back; null when only pupils who had left bore it';
comment on column withdrawn_ine.pupils is 'Pupils of hers who had left and bore it, for the decision to be taken back';
comment on column withdrawn_ine.restored_at is 'When the decision was taken back: it finds her again';
create index withdrawn_ine_by_person on withdrawn_ine (person_id, ine) where restored_at is null;

create table admission (
    hold_id     bigint      not null references hold,
    ine         text        not null,
    person_id   bigint      not null,
    admitted_at timestamptz not null,
    undone_at   timestamptz,
    primary key (hold_id, ine)
);
comment on table admission is 'Pupils of exports who are persons of their own because somebody said that they are two';
comment on column admission.person_id is 'Gone from the table of persons once the decision is taken back';

alter table journal
    drop constraint journal_action_check,
    add constraint journal_action_check check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
        'PUPIL_TRANSFERRED', 'PUPIL_CORRECTED', 'PUPILS_IMPORTED', 'UPLOADED_TO_PIX', 'REFUSED_BY_PIX', 'ACCOUNT_MATCHED',
        'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW', 'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED',
        'SESSION_REFUSED', 'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
        'LIVRET_WITHDRAWN', 'RECOVERY_ASKED', 'CONTROL_DELIVERED', 'HOLD_OPENED', 'HOLD_CLOSED', 'HOLD_UNDONE', 'ATTRIBUTED', 'ATTRIBUTION_UNDONE',
        'NOTICE_SENT', 'WORK_REPLAYED', 'WORK_DISCARDED', 'FEED_CLIENT_CHANGED', 'FEED_TOKEN_ISSUED', 'FEED_REFUSED',
        'SIGN_IN_REFUSED', 'DATA_READ', 'INE_WITHDRAWN'));
