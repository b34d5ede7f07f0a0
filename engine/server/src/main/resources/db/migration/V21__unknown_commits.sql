-- Commits whose outcome nobody knows yet, for operators to see and, at last, to settle by hand. A row goes in the write that makes
-- the outcome known.
create table unknown_commits (
  idempotency_key text collate "C" not null primary key,
  session_id      text collate "C" not null,
  namespace       text collate "C" not null,
  name            text collate "C" not null,
  version         integer          not null,
  address         text             not null,
  connector       text             not null,
  operation       text             not null,
  -- SHA-256 of the request on the wire, so that another one is never sent with the same key; null when it was not sent.
  sent            text collate "C",
  since           timestamptz      not null,
  -- How many times it was tried without its outcome becoming known.
  attempts        integer          not null,
  last_at         timestamptz      not null,
  last_error      text             not null
);

create index unknown_commits_oldest on unknown_commits (since, idempotency_key);
create index unknown_commits_by_session on unknown_commits (session_id);
