-- Experiments of operations. What one is to find out is its document; how far it has come are columns.
create table experiments (
  key         text collate "C" primary key,
  status      text        not null check (status in ('draft', 'running', 'paused', 'stopped')),
  -- Counts its changes.
  revision    integer     not null,
  document    json        not null,
  -- By which customers are placed; it never changes.
  seed        text        not null,
  -- Counts the times that weights were changed.
  phase       integer     not null,
  evicted     text[]      not null default '{}',
  winner      text,
  started_at  timestamptz,
  stopped_at  timestamptz,
  changed_at  timestamptz not null,
  changed_by  text        not null
);

-- What shares are to be expected of those who are assigned, since when.
create table experiment_phases (
  experiment text collate "C" not null references experiments (key) on delete cascade,
  phase      integer          not null,
  began_at   timestamptz      not null,
  weights    json             not null,
  primary key (experiment, phase)
);

-- Times of which nothing counts, in any variant.
create table experiment_incidents (
  id         bigint generated always as identity primary key,
  experiment text collate "C" not null references experiments (key) on delete cascade,
  from_at    timestamptz      not null,
  to_at      timestamptz      not null check (to_at > from_at),
  reason     text             not null,
  added_at   timestamptz      not null,
  added_by   text             not null
);

-- The variant that a customer was given first, which is theirs for good.
create table assignments (
  experiment  text collate "C" not null,
  customer    text collate "C" not null,
  variant     text             not null,
  phase       integer          not null,
  client      text             not null,
  assigned_at timestamptz      not null,
  primary key (experiment, customer)
);

-- Where a customer first came to where variants differ; written with the step that led there.
create table exposures (
  experiment text collate "C" not null,
  customer   text collate "C" not null,
  variant    text             not null,
  exposed_at timestamptz      not null,
  session_id text collate "C" not null,
  namespace  text             not null,
  name       text             not null,
  version    integer          not null,
  address    text             not null,
  client     text             not null,
  locale     text             not null,
  primary key (experiment, customer)
);

create function tell_experiments() returns trigger language plpgsql as $$
begin
  perform pg_notify('helpflow_experiments', '');
  return null;
end
$$;

create trigger experiments_are_told after insert or update or delete or truncate on experiments
  for each statement execute function tell_experiments();
