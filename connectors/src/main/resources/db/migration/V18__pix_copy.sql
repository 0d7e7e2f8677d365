-- What is safe of an export goes to Pix Orga: a copy without the pupils in doubt, kept because the upload comes later than the
-- import that judged it, and to show what was sent (ADR 0030).

create table pix_copy (
    file_id  bigint  primary key references received_file,
    content  bytea   not null,
    in_part  boolean not null
);
comment on table pix_copy is 'What Pix Orga is sent in the place of a received export, when the two are not the same';
comment on column pix_copy.in_part is 'Pupils of the export are left out: a person must say who they are';

alter table received_file drop constraint received_file_pix_state_check,
    add constraint received_file_pix_state_check
        check (pix_state in ('WAITING', 'IMPORTED', 'IMPORTED_IN_PART', 'REFUSED', 'NOT_SENT'));
