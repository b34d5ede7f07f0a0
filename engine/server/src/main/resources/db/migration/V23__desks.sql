-- A hand-off is told of by the flow that it was asked for in, whatever version its session moves to later, with when somebody
-- took it and when it was over.
alter table handoffs
  add column namespace   text collate "C",
  add column name        text collate "C",
  add column version     integer,
  add column accepted_at timestamptz,
  add column closed_at   timestamptz,
  -- The newest thing that its desk said of it: what is older than that is not taken.
  add column desk_at       timestamptz,
  add column desk_sequence text;

update handoffs h set namespace = s.namespace, name = s.name, version = s.version
from sessions s where s.id = h.session_id;

update handoffs set closed_at = updated_at where state in ('returned', 'ended', 'cancelled', 'failed');

-- A place on the path is an object, so that its title stands beside its address.
update handoffs set package =
  json_build_object(
    'context', coalesce(package -> 'context', '{}'),
    'summary', '',
    'path', coalesce(
      (select json_agg(json_build_object('address', p.address) order by p.place)
       from json_array_elements_text(package -> 'path') with ordinality as p (address, place)), '[]'));

create index handoffs_by_flow on handoffs (namespace, name, requested_at);

-- What desks said, by the id that each gives it, so that what is sent again is taken once.
create table desk_events (
  desk        text        not null,
  id          text        not null,
  body_hash   bytea       not null,
  -- What the desk was answered.
  answer      json        not null,
  received_at timestamptz not null,
  primary key (desk, id)
);

create index desk_events_by_age on desk_events (received_at);
