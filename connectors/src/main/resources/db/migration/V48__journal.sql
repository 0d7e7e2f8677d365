-- The journal is read by who did something and by what was done, newest first, a page at a time: ten million lines.

create index journal_by_actor on journal (actor, id);
create index journal_by_action on journal (action, id);
-- Days are looked up here, and become numbers: lines are then read in their own order, whatever else is asked for.
create index journal_by_day on journal (at);
