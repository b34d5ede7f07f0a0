-- The tables of section 12 of the design. Sessions and what hangs on one session are keyed by session first, so that each
-- operation touches one session; lists that cross sessions (waits, inbox, outbox, work) have an index of their own.

-- For what is history: a row is written once and stays as it was written.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: its rows are written once and never changed.', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- Flows ---------------------------------------------------------------------------------------------------------------

create table flows (
  namespace  text collate "C" not null,
  name       text collate "C" not null,
  created_at timestamptz      not null,
  created_by text             not null,
  primary key (namespace, name)
);

create table flow_versions (
  namespace         text collate "C" not null,
  name              text collate "C" not null,
  version           integer          not null check (version >= 1),
  -- Lower-case hex of the SHA-256 of the canonical document; publishing the same again finds it here.
  content_hash      text collate "C" not null,
  -- The published document with its messages, scripts and component versions; text, because its bytes are what was published.
  document          text             not null,
  -- The connector operations it was compiled against: a later change of a connector's file does not change this version.
  operations        json             not null,
  spec              integer          not null,
  catalogue_release integer          not null,
  created_at        timestamptz      not null,
  created_by        text             not null,
  primary key (namespace, name, version),
  unique (namespace, name, content_hash),
  foreign key (namespace, name) references flows
);

create trigger flow_versions_are_immutable before update or delete or truncate on flow_versions
  for each statement execute function refuse_change();

create table live (
  namespace  text collate "C" not null,
  name       text collate "C" not null,
  version    integer          not null,
  -- What happens to sessions that are open on another version.
  in_flight  text             not null check (in_flight in ('pin', 'follow', 'reconcile')),
  reason     text             not null,
  changed_at timestamptz      not null,
  changed_by text             not null,
  primary key (namespace, name),
  foreign key (namespace, name, version) references flow_versions
);

-- In a trigger, so that no way of changing what is live can forget to tell the running servers.
create function tell_live() returns trigger language plpgsql as $$
begin
  perform pg_notify('helpflow_live', new.namespace || '/' || new.name);
  return null;
end
$$;

create trigger live_is_told after insert or update on live for each row execute function tell_live();

-- Sessions ------------------------------------------------------------------------------------------------------------

create table sessions (
  id         text collate "C" primary key,
  customer   text             not null,
  namespace  text collate "C" not null,
  name       text collate "C" not null,
  version    integer          not null,
  status     text             not null
    check (status in ('active', 'waiting', 'escalated', 'ended', 'expired', 'abandoned')),
  -- Counts the writes; every write compares and sets it.
  revision   bigint           not null,
  -- The number of the newest entry.
  seq        bigint           not null,
  title      text             not null,
  locale     text             not null,
  outcome    text,
  -- A cache of the fold of the entries up to seq, good while fold_key is what the reader expects; else it is built again.
  fold       bytea,
  fold_key   text,
  created_at timestamptz      not null,
  updated_at timestamptz      not null,
  expires_at timestamptz
) with (fillfactor = 50, toast_tuple_target = 4080);

-- Only columns that a step leaves alone are indexed, and pages keep room, so that a step's update stays within its page.
create index sessions_open_by_customer on sessions (customer) where status in ('active', 'waiting', 'escalated');

create table entries (
  session_id text collate "C" not null,
  seq        bigint           not null check (seq >= 1),
  kind       text             not null,
  at         timestamptz      not null,
  -- json and not jsonb: what is read back is byte for byte what was written.
  body       json             not null,
  primary key (session_id, seq)
);

create table events (
  id         bigint generated always as identity primary key,
  session_id text collate "C" not null,
  -- The session's newest entry when it happened.
  seq        bigint           not null,
  type       text             not null,
  at         timestamptz      not null,
  address    text             not null,
  data       json             not null
);

create index events_by_session on events (session_id, id);

create table idempotency (
  -- What the key is unique within: a session's id, or 'customer:' and the subject for starting one.
  scope      text        not null,
  key        text        not null,
  body_hash  bytea       not null,
  session_id text        not null,
  -- What the request made, as its writer needs it to answer a repeat.
  made       json,
  created_at timestamptz not null,
  primary key (scope, key)
);

create index idempotency_by_session on idempotency (session_id);

-- Effects -------------------------------------------------------------------------------------------------------------

-- Steps that are not finished: a server that finds a lease at its end takes the session over and goes on.
create table work (
  session_id  text collate "C" primary key,
  lease_owner text             not null,
  lease_until timestamptz      not null,
  attempts    integer          not null default 0,
  detail      json,
  created_at  timestamptz      not null
);

create index work_by_lease on work (lease_until);

create table waits (
  session_id text collate "C" not null,
  address    text             not null,
  signal     text             not null,
  key        text             not null,
  deadline   timestamptz,
  -- Until when a server that found the deadline passed has it to itself.
  claimed_until timestamptz,
  armed_at   timestamptz      not null,
  primary key (session_id, address)
);

create index waits_by_signal on waits (signal, key, armed_at);
create index waits_by_deadline on waits (deadline) where deadline is not null;

create table signal_inbox (
  -- Orders signals of one name and key; the oldest is taken first.
  position      bigint generated always as identity primary key,
  name          text        not null,
  key           text        not null,
  -- The sender's, by which a signal that is sent again is known.
  id            text        not null,
  payload       json        not null,
  received_at   timestamptz not null,
  expires_at    timestamptz not null,
  taken_by      text collate "C",
  taken_address text,
  taken_at      timestamptz,
  unique (name, key, id)
);

create index signal_inbox_to_take on signal_inbox (name, key, position) where taken_by is null;
create index signal_inbox_by_expiry on signal_inbox (expires_at);

create table outbox (
  -- The order of delivery within a session.
  position     bigint generated always as identity primary key,
  -- The event's id, which its receiver deduplicates by.
  id           text        not null unique,
  session_id   text collate "C" not null,
  type         text        not null,
  body         text        not null,
  created_at   timestamptz not null,
  due_at       timestamptz not null,
  attempts     integer     not null default 0,
  last_error   text,
  lease_owner  text,
  lease_until  timestamptz,
  delivered_at timestamptz,
  -- When it was given up; a person may set it due again.
  dead_at      timestamptz
);

create index outbox_due on outbox (due_at, position) where delivered_at is null and dead_at is null;
create index outbox_by_session on outbox (session_id, position) where delivered_at is null and dead_at is null;

create table handoffs (
  id           text collate "C" primary key,
  session_id   text collate "C" not null,
  customer     text        not null,
  address      text        not null,
  origin       text        not null check (origin in ('customer', 'node', 'failure')),
  state        text        not null,
  queue        text        not null,
  priority     text        not null,
  reason       text        not null,
  -- What the person who takes over is given: context, path, support needs.
  package      json        not null,
  -- What the desk said last: position, expected time.
  desk         json,
  agent        text,
  requested_at timestamptz not null,
  updated_at   timestamptz not null
);

create index handoffs_by_session on handoffs (session_id, requested_at);
create index handoffs_open_by_queue on handoffs (queue, requested_at) where state in ('requested', 'queued', 'accepted');

-- Audit ---------------------------------------------------------------------------------------------------------------

create table audit_log (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  who     text        not null,
  action  text        not null,
  subject text        not null,
  reason  text        not null,
  detail  json        not null
);

create index audit_log_by_subject on audit_log (subject, id);

create trigger audit_log_is_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
