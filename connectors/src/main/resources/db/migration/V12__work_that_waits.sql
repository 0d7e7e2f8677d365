-- A step that waits for a partner holds no consumer: its work is put off, and goes on from what is noted here. By the clock of
-- the database, which is one for all nodes.

alter table work
    add column waits_for text,
    add column waits_since timestamptz,
    add column pause interval,
    add constraint work_waits_whole check (num_nulls(waits_for, waits_since, pause) in (0, 3));
comment on column work.waits_for is 'What its step waits for outside, in the words of its connector: there it goes on; null when it begins from its beginning';
comment on column work.waits_since is 'When that wait began: it has a limit';
comment on column work.pause is 'How far the wait put it off last, which is no failure';
