-- Which conversation in a Chatwoot is of which hand-off, by the subscription that tells of it.
create table chatwoot_conversations (
  subscription text collate "C" not null,
  handoff_id   text collate "C" not null references handoffs (id) on delete cascade,
  -- The address, account and inbox: the number of a conversation in one says nothing of another.
  place        text             not null,
  conversation bigint           not null,
  -- The event whose note may have been made without its answer having come; 0 when there is none.
  trying       bigint           not null default 0,
  -- The events of which all is done.
  noted        bigint[]         not null default '{}',
  -- It was there already, so that what notes it has is not known here.
  is_found     boolean          not null default false,
  -- The hand-off has gone to a queue that is not looked after there.
  is_left      boolean          not null default false,
  primary key (subscription, handoff_id)
);

create index chatwoot_conversations_by_handoff on chatwoot_conversations (handoff_id);
