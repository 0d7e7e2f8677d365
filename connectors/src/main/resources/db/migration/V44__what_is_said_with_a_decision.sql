-- A decision keeps its reason, and what the person had before her eyes: the ledger moves on, and the page must tell then what was known then.

create table hold_said (
    hold_id  bigint      not null references hold,
    act      text        not null check (act in ('DECIDED', 'UNDONE')),
    said_by  text        not null,
    said_at  timestamptz not null,
    reason   text        check (length(reason) between 1 and 500),
    evidence jsonb,
    primary key (hold_id, act, said_by)
);
comment on table hold_said is 'What somebody says with a decision, and what it was taken on; written before it is taken, and of those only counts who took it (hold.closed_by, hold.undone_by)';
comment on column hold_said.act is 'DECIDED: accepted or refused; UNDONE: taken back';
comment on column hold_said.said_by is 'Login of the person, as in hold.closed_by or hold.undone_by';
comment on column hold_said.said_at is 'When it was written, a moment before the decision';
comment on column hold_said.reason is 'Why, in the person''s words; null when none is given';
comment on column hold_said.evidence is 'What was compared and what would follow, as it was then: verdict, sentences of both choices, plan of the import, pupils in doubt; null when it is not kept';
