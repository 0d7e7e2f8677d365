-- A decision about a certification can be taken back: the state that it ended is known by its hold.

alter table certification_history
    add column person_id bigint references person,
    add column uai       text,
    add column hold_id   bigint references hold,
    drop constraint certification_history_certification_id_fkey;
comment on table certification_history is 'Earlier states of a certification: nothing that Pix said is lost. Those of a certification that is nobody''s again stay as well';
comment on column certification_history.person_id is 'Whose it was; null for a state that ended before this was kept';
comment on column certification_history.uai is 'School through which it had come; null like person_id';
comment on column certification_history.hold_id is 'Decision that ended that state; null when Pix or a file did';
create index certification_history_by_hold on certification_history (hold_id) where hold_id is not null;

alter table livret_history add column hold_id bigint references hold;
comment on column livret_history.hold_id is 'Decision that took it out of the livret; null when another certification took its place';
create index livret_history_by_hold on livret_history (hold_id) where hold_id is not null;

-- Whether a person had withdrawn the certification is said when the question is asked: what it is worth later does not tell.
update hold h set details = h.details || '{"decided": "true"}'
where h.kind = 'REGRESSION'
    and exists (
        select from hold w
        where w.kind in ('CANCELLED_SINCE', 'UNLISTED') and w.state = 'APPROVED' and w.subject = h.subject
            and w.closed_at <= h.opened_at)
    and (h.state <> 'OPEN' or exists (
        select from certification c where c.id::text = h.subject and c.source = 'OPERATOR'));

-- Who somebody was said to be is taken back with the fields that the export then brought.
alter table recognition add column pupil_before jsonb;
comment on column recognition.pupil_before is 'The pupil of that school as she was before; an empty object when she was none of it; null when this was not kept yet';
