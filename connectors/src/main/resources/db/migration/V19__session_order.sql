-- Order is kept per session: one that is held up holds up no other session of its school. Work that was asked for before goes on
-- under its session's key where the session is known; the rest, under the school's alone, waits for nothing any more.

comment on column work.ordering_key is 'Order is kept within flow and key: a UAI, alone or before a slash and what has an order of its own within the school (the number of a session)';

update work w set ordering_key = s.uai || '/' || s.id
from session s
where w.flow = 'PUSH_SESSION' and w.state in ('READY', 'SENT', 'QUARANTINED')
  and w.ordering_key = s.uai and w.subject = s.file_id::text;
