alter table left_alone add column unwatched boolean not null default false;
comment on column left_alone.unwatched is 'Closed because no node looks at its place any more: nobody knows what became of it';
comment on column left_alone.last_seen is 'Told every few minutes, not at every look; while a node looks at its place';
comment on table left_alone is 'What lies in the intake and is not taken: a link, what is too deep or unreadable; told once, until it is gone; kept 400 days from then';
