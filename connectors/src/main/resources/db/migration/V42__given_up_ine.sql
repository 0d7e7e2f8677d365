-- An INE may go from who has left to somebody else, or be exchanged between schools: a person lets it, and can take it back.

create table given_up_ine (
    hold_id     bigint      not null references hold,
    ine         text        not null,
    person_id   bigint      not null references person,
    pupils      bigint[]    not null,
    given_up_at timestamptz not null,
    restored_at timestamptz,
    primary key (hold_id, ine, person_id)
);
comment on table given_up_ine is 'INEs that went from persons who had left to somebody else, because somebody said so; other_ine goes on finding them by it';
comment on column given_up_ine.pupils is 'Pupils of hers who left by it, for the decision to be taken back';
comment on column given_up_ine.restored_at is 'When the decision was taken back: she bears it again';
create index given_up_ine_by_person on given_up_ine (person_id, ine) where restored_at is null;

alter table recognition add column together bigint references hold;
comment on column recognition.together is 'The hold that was answered, when its answer was the answer of others as well; null when this was kept by itself';
create index recognition_together on recognition (together) where undone_at is null;
