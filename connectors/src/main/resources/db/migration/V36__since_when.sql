-- Who has a pupil must not depend on which of two exports comes first: what counts is since when each school has her.

alter table pupil add column here_since timestamp;
comment on column pupil.here_since is 'Stamp, in the local time of the school, of the export by which the pupil arrived or came back; null when it told none, or came before this was kept: the last stamp of the school then counts';
