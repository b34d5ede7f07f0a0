-- A hand-off that comes back to the queues of a subscription has another conversation there, so that neither what is said late of the
-- one before nor whoever had that is taken for what becomes of it now.
alter table chatwoot_conversations
  -- Which of the subscription's conversations of the hand-off it is, from 1.
  add column turn        integer  not null default 1,
  -- The queues whose hand-offs the subscription told of when it last told of this one; none for all.
  add column queues      text[]   not null default '{}',
  -- The events whose notes may have been made without their answers having come.
  add column tried       bigint[] not null default '{}',
  -- It has a note that was made from here.
  add column is_begun    boolean  not null default false,
  -- It has been resolved from here, or is about to be: what is said of it from then on says nothing of the hand-off.
  add column is_resolved boolean  not null default false;

update chatwoot_conversations
set tried = case when trying = 0 then '{}' else array[trying] end, is_begun = noted <> '{}', is_resolved = is_left;

alter table chatwoot_conversations drop column trying;
