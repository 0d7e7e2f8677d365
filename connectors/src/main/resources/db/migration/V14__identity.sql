-- A person is more than an INE: it may change, be exchanged, or be given to another child by mistake.

alter table person alter column ine drop not null;
comment on table person is 'A pupil across schools';
comment on column person.ine is 'The INE that the person bears now; null once it was found to be somebody else''s. Unique, it keeps two files that arrive together from making two persons of one pupil';

create table other_ine (
    ine       text        not null,
    person_id bigint      not null references person,
    since     timestamptz not null,
    primary key (ine, person_id)
);
comment on table other_ine is 'INEs that a person has borne before, or bears beside the current one (INE_BEA, INE_RNIE)';
create index other_ine_by_person on other_ine (person_id);

create table former_first_name (
    person_id  bigint      not null references person,
    first_name text        not null,
    until      timestamptz not null,
    primary key (person_id, first_name)
);
comment on table former_first_name is 'First names that a person no longer bears: results may still tell them';

create table recognition (
    hold_id     bigint      not null references hold,
    uai         text        not null references school,
    ine         text        not null,
    told        jsonb       not null,
    person_id   bigint      not null references person,
    ine_before  text,
    birthdate_before date   not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    undone_at   timestamptz,
    undone_by   text,
    primary key (hold_id, ine)
);
comment on table recognition is 'Pupils of exports of whom an operator said who they are; as long as it is not undone, the same words are the same person';
comment on column recognition.told is 'INE, birth date and names as the export tells them';
comment on column recognition.ine_before is 'What the person had before, for the decision to be taken back';
create index recognition_by_school on recognition (uai) where undone_at is null;

-- The pupil of a school is recognised before anything is written; only an active one keeps others from his INE.
alter table pupil drop constraint pupil_uai_ine_key;
create unique index pupil_active_ine on pupil (uai, ine) where active;
create index pupil_by_school on pupil (uai, ine);

-- Who sat a session was found when it came; an INE that changes afterwards changes nothing of it.
alter table session_candidate add column person_id bigint references person;
comment on column session_candidate.person_id is 'Who the candidate was found to be when the session came; null for one who was no pupil of the school';
update session_candidate c set person_id = p.person_id
from session s join pupil p on p.uai = s.uai where s.id = c.session_id and p.ine = c.ine;
drop index session_candidate_by_ine;
create index session_candidate_by_person on session_candidate (person_id);

alter table hold add column undone_at timestamptz, add column undone_by text;
comment on column hold.undone_at is 'When the decision was taken back: it counts no longer, and the question may come again';

alter table journal
    drop constraint journal_action_check,
    add constraint journal_action_check check (action in ('PUPIL_CREATED', 'PUPIL_UPDATED', 'PUPIL_LEFT', 'PUPIL_BACK',
        'PUPIL_TRANSFERRED', 'PUPIL_CORRECTED', 'PUPILS_IMPORTED', 'UPLOADED_TO_PIX', 'REFUSED_BY_PIX', 'ACCOUNT_MATCHED',
        'ACCOUNT_REPLACED', 'ACCOUNT_TO_REVIEW', 'CERTIFIABILITY_CHANGED', 'SESSION_RECEIVED', 'SESSION_FINALISED',
        'SESSION_REFUSED', 'CERTIFICATION_RECEIVED', 'CERTIFICATION_CHANGED', 'LIVRET_WRITTEN', 'LIVRET_TO_REVIEW',
        'LIVRET_WITHDRAWN', 'RECOVERY_ASKED', 'CONTROL_DELIVERED', 'HOLD_OPENED', 'HOLD_CLOSED', 'HOLD_UNDONE',
        'NOTICE_SENT', 'WORK_REPLAYED', 'WORK_DISCARDED', 'FEED_CLIENT_CHANGED', 'FEED_TOKEN_ISSUED', 'FEED_REFUSED',
        'SIGN_IN_REFUSED', 'DATA_READ'));
