-- The texts that a namespace keeps for all its flows. Each change is a revision of its own; the newest counts. What customers
-- are shown is in the versions of the flows, which are published anew with each revision.
create table shared_messages (
  namespace  text collate "C" not null,
  revision   integer          not null check (revision > 0),
  -- {"<locale>": {"<key>": "<pattern>"}}
  messages   text             not null,
  reason     text             not null,
  changed_at timestamptz      not null,
  changed_by text             not null,
  primary key (namespace, revision)
);

create trigger shared_messages_are_immutable before update or delete or truncate on shared_messages
  for each statement execute function refuse_change();
