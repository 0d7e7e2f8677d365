-- Of two decisions the journal says which was taken first: they may be of one instant, and questions are not answered in the
-- order in which they were asked. One index says where it tells of a decision, those of before too.

create index journal_of_decisions on journal ((details ->> 'hold'), id) where action = 'HOLD_CLOSED';
