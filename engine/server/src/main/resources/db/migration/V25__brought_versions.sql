-- Versions that a server brought and that wait to go live until no server runs that cannot serve them.
create table brought_versions (
  namespace  text collate "C" not null,
  name       text collate "C" not null,
  version    integer          not null,
  -- What was live when it was brought; another version that has gone live since keeps it from going live.
  was_live   integer,
  brought_at timestamptz      not null,
  primary key (namespace, name, version),
  foreign key (namespace, name, version) references flow_versions
);
