-- A question about what a file says keeps it, so that its answer takes effect without the file.

alter table hold add column result jsonb;
comment on column hold.result is 'What a class CSV says of the certification in question, under the names of the columns of certification, with the day on which it said so (told_on); null for other questions, and for those of before this was kept';

-- A person may believe a file against Pix.
alter table certification
    drop constraint certification_source_check,
    add constraint certification_source_check check (source in ('FEED', 'CLASS_CSV', 'OPERATOR', 'FILE_BELIEVED'));
comment on column certification.source is 'Where the last change came from; OPERATOR: a person decided it is cancelled; FILE_BELIEVED: a person believed a class CSV against Pix, whose word is the newest of certification_history with another source';
