-- A signal may be for one session, whatever its waits' correlation keys are; its key is then the session's id. A server of
-- an older release does not know it, and leaves it to a newer one unless the wait's own key is that id too.
alter table signal_inbox add column by_session boolean not null default false;

-- The key of the screen that a customer was told to come back for, until they have seen it. No index: a step's update
-- stays within its page, and nobody looks for these across sessions.
alter table sessions add column needs_customer text;
