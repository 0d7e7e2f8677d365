-- A question about what a file says keeps it, so that its answer takes effect without the file.

alter table hold add column result jsonb;
comment on column hold.result is 'What a class CSV says of the certification in question, under the names of the columns of certification, with the day on which it said so (told_on); null for other questions, and for those of before this was kept';

-- A person may believe a file against Pix.
alter table certification
    drop constraint certification_source_check,
    add constraint certification_source_check check (source in ('FEED', 'CLASS_CSV', 'OPERATOR', 'FILE_BELIEVED'));
comment on column certification.source is 'Where the last change came from; OPERATOR: a person decided it is cancelled; FILE_BELIEVED: a person believed a class CSV against Pix, whose word is the newest of certification_history with another source';

-- What a person let through of an export is taken back, as long as no other export was applied.
create table pupil_before (
    hold_id  bigint      not null references hold,
    pupil_id bigint      not null references pupil on delete cascade,
    pupil    jsonb       not null,
    ine      text,
    kept_at  timestamptz not null,
    primary key (hold_id, pupil_id)
);
comment on table pupil_before is 'Pupils as they were before what a person let through of an export changed them; until that is taken back, or another export of the school is applied';
comment on column pupil_before.pupil is 'The row of the pupil';
comment on column pupil_before.ine is 'The INE that the person bore';
comment on column pupil_before.kept_at is 'When the export was applied with it';
