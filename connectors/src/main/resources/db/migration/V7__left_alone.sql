create table left_alone (
    id         bigint generated always as identity primary key,
    place      text        not null,
    path       text        not null,
    cause      text        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    gone_at    timestamptz
);
-- One open row for what is left: whichever node sees it first tells it.
create unique index left_alone_open on left_alone (place, path) where gone_at is null;
create index left_alone_gone on left_alone (gone_at desc) where gone_at is not null;
comment on table left_alone is 'What lies in the intake and is not taken: a link, what is too deep or unreadable; told once, until it is gone';
comment on column left_alone.place is 'Folder of a node, or SFTP server, as an operator is told it';
comment on column left_alone.path is 'Under the place, made safe to show, cut with a digest when it is too long';
comment on column left_alone.cause is 'Code of LeftCause';
comment on column left_alone.last_seen is 'Told every few minutes, not at every look';
comment on column left_alone.gone_at is 'The look that did not find it any more, or for another cause';
