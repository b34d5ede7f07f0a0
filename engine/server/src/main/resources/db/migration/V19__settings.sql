-- What operators set by name over the API: calendars, queues and so on, one document each.
create table settings (
  -- Says how the document is read: calendar, queue…
  kind       text collate "C" not null,
  name       text collate "C" not null,
  document   json             not null,
  reason     text             not null,
  changed_at timestamptz      not null,
  changed_by text             not null,
  primary key (kind, name)
);

-- Counts the changes, so that a server that follows them reads the documents only when there are new ones.
create table settings_revision (
  revision bigint  not null,
  only_row boolean not null default true primary key check (only_row)
);

insert into settings_revision (revision) values (0);

-- In a trigger, so that no way of changing a setting can forget to tell the running servers.
create function tell_settings() returns trigger language plpgsql as $$
begin
  update settings_revision set revision = revision + 1;
  perform pg_notify('helpflow_settings', '');
  return null;
end
$$;

create trigger settings_are_told after insert or update or delete or truncate on settings
  for each statement execute function tell_settings();
