-- Calls that customers have chosen a time for. That no time is given away more often than there is somebody for it is held
-- by the key over its places, whichever servers book at once; a hand-off that is over gives its place back.
create table call_backs (
  handoff_id text collate "C" primary key,
  session_id text collate "C" not null,
  queue      text             not null,
  starts_at  timestamptz      not null,
  ends_at    timestamptz      not null check (ends_at > starts_at),
  place      integer          not null check (place >= 1),
  unique (queue, starts_at, place)
);

-- Queues whose agents' desk is reported to be away, and since when.
create table desks_away (
  queue text        primary key,
  since timestamptz not null
);

-- What the customer said when they asked again while they waited.
alter table handoffs add column repeated json;

-- How long hand-offs take, by which the wait of the next is told.
create index handoffs_closed_by_queue on handoffs (queue, closed_at)
  where accepted_at is not null and closed_at is not null;
