-- The newest thing that each desk said of a hand-off: what is older than that is not taken. By desk, because each counts for
-- itself and a hand-off goes from one to another.
create table desk_order (
  handoff_id text collate "C" not null references handoffs (id) on delete cascade,
  desk       text             not null,
  -- By which that desk's event is known when it comes again.
  event      text,
  said_at    timestamptz,
  sequence   text,
  primary key (handoff_id, desk)
);

-- What was kept here did not say whose it is.
alter table handoffs
  drop column desk_at,
  drop column desk_sequence;
