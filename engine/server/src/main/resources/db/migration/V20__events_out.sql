-- Who is still to be told of which event. What hand-offs left in the first outbox nobody has ever read; their events are in the table
-- events, from where they can be sent again.
drop table outbox;

create table outbox (
  -- The name of a setting of the kind subscription.
  subscription text collate "C" not null,
  session_id   text collate "C" not null,
  -- Also the order of delivery within a session, because a session's events are written one after another.
  event_id     bigint           not null,
  created_at   timestamptz      not null default now(),
  -- When it was given up; somebody may have it sent again.
  dead_at      timestamptz,
  last_error   text,
  primary key (subscription, session_id, event_id)
);

create index outbox_pending on outbox (subscription, created_at, event_id) where dead_at is null;
create index outbox_dead on outbox (subscription, created_at, event_id) where dead_at is not null;

-- Events of a time are looked for when they are to be sent again. Of a kind that costs next to nothing when events are written.
create index events_by_time on events using brin (at);

-- One row for each session that a subscription has events of to come: it is claimed as a whole, so that nothing overtakes what was before it.
create table outbox_lanes (
  subscription  text collate "C" not null,
  session_id    text collate "C" not null,
  -- Counts the times that events came, so that whoever has delivered all that was there does not take away what came meanwhile.
  version       bigint           not null default 1,
  -- When its first event is tried again; at once without one.
  due_at        timestamptz,
  failures      integer          not null default 0,
  failing_since timestamptz,
  last_error    text,
  lease_owner   text,
  lease_until   timestamptz,
  primary key (subscription, session_id)
) with (fillfactor = 70);

create index outbox_lanes_due on outbox_lanes (subscription, due_at nulls first);

-- How it stands with the receiver of a subscription, for all servers.
create table outbox_sinks (
  subscription  text collate "C" primary key,
  -- One after another, without a delivery in between.
  failures      integer not null default 0,
  failing_since timestamptz,
  next_try_at   timestamptz,
  last_error    text,
  paused_at     timestamptz,
  paused_why    text
);
