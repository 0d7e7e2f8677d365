-- Trying again belongs to the ledger: the broker carries a number and nothing else. All three are told by the clock of the
-- database, which is one for all nodes.

alter table work
    add column not_before timestamptz not null default now(),
    add column taken_at timestamptz,
    add column faults integer not null default 0;
comment on column work.not_before is 'Since when it may be taken: when it was asked for, when what came before it ended, or when the wait after a failure is over';
comment on column work.sent_at is 'When its number was last handed to the broker: one that nobody took for long is handed again';
comment on column work.taken_at is 'When the node that is at it last gave a sign of life; null while nobody is';
comment on column work.attempts is 'Failed attempts since it was asked for or replayed, of whatever kind';
comment on column work.faults is 'Of these, those that were a fault of ours';

drop index work_to_take;
create index work_ready on work (flow, id) where state = 'READY';
create index work_sent on work (flow, id) where state = 'SENT';
