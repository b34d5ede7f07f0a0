-- A version may go live for some customers only, at a time that is still to come, or no more at all.

alter table live
  -- Of a hundred customers, how many start on this version; the others start on base.
  add column percent integer not null default 100 check (percent between 1 and 100),
  add column base    integer,
  -- No new session starts; open ones finish.
  add column retired boolean not null default false,
  add constraint live_base_is_published foreign key (namespace, name, base) references flow_versions,
  add constraint live_base_shares check ((percent < 100) = (base is not null));

create table scheduled_lives (
  id           bigint generated always as identity primary key,
  namespace    text collate "C" not null,
  name         text collate "C" not null,
  version      integer          not null,
  in_flight    text             not null check (in_flight in ('pin', 'follow', 'reconcile')),
  percent      integer          not null check (percent between 1 and 100),
  -- Whether anything may be live then; if not, the version that must be, or null for none.
  expects_any  boolean          not null,
  expect       integer,
  reason       text             not null,
  due_at       timestamptz      not null,
  scheduled_at timestamptz      not null,
  scheduled_by text             not null,
  -- Null while it waits; then 'live', 'cancelled' or 'refused'.
  outcome      text check (outcome in ('live', 'cancelled', 'refused')),
  -- Why it was refused.
  detail       text,
  foreign key (namespace, name, version) references flow_versions
);

create unique index scheduled_lives_pending on scheduled_lives (namespace, name) where outcome is null;
create index scheduled_lives_due on scheduled_lives (due_at) where outcome is null;

-- Going through the sessions that were open when a version went live with follow or reconcile.
create table migrations (
  id          bigint generated always as identity primary key,
  namespace   text collate "C" not null,
  name        text collate "C" not null,
  version     integer          not null,
  in_flight   text             not null check (in_flight in ('follow', 'reconcile')),
  started_at  timestamptz      not null,
  started_by  text             not null,
  -- How far it has come: the version whose sessions are gone through, and the last of them; '' before the first.
  at_flow     text collate "C" not null default '',
  at_session  text collate "C" not null default '',
  moved       bigint           not null default 0,
  asked       bigint           not null default 0,
  -- Those that move when their customer acts.
  later       bigint           not null default 0,
  stayed      bigint           not null default 0,
  finished_at timestamptz,
  lease_owner text             not null default '',
  lease_until timestamptz      not null default '-infinity'
);

create index migrations_unfinished on migrations (lease_until) where finished_at is null;
create index migrations_by_flow on migrations (namespace, name, id);

create index sessions_open_by_flow on sessions (namespace, name, version, id) where status in ('active', 'waiting', 'escalated');

create index audit_log_by_subject_prefix on audit_log (subject collate "C", id);
