-- What operators say that versions of apps do not draw, until a rule ends.
create table client_rules (
  id         text collate "C" primary key,
  platform   text collate "C" not null,
  -- A range of versions, as operators wrote it.
  versions   text             not null,
  without    text[]           not null check (cardinality(without) >= 1),
  reason     text             not null,
  expires_at timestamptz      not null,
  changed_at timestamptz      not null,
  changed_by text             not null
);

-- In a trigger, so that no way of changing a rule can forget to tell the running servers.
create function tell_client_rules() returns trigger language plpgsql as $$
begin
  perform pg_notify('helpflow_client_rules', '');
  return null;
end
$$;

create trigger client_rules_are_told after insert or update or delete or truncate on client_rules
  for each statement execute function tell_client_rules();
