create table session_report (
    session_id              bigint      not null references session on delete cascade,
    certification_course_id bigint      not null,
    position                integer     not null,
    sent_at                 timestamptz not null,
    primary key (session_id, certification_course_id, position)
);
comment on table session_report is 'Issue reports that Pix has taken: Pix would take the same one twice, so the hub remembers';
comment on column session_report.position is 'Place of the report among those of the candidate, from 0';
