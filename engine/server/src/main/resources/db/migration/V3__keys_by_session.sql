-- A step looks up its key by the session's id. The id is compared byte by byte (collate "C") and the scope was not, so that the
-- comparison could not use the primary key and read the whole table.
alter table idempotency
  alter column scope type text collate "C",
  alter column key type text collate "C",
  alter column session_id type text collate "C";

-- No statement reads keys by the session they made, and every step paid for it.
drop index idempotency_by_session;
