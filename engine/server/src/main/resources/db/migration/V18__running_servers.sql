-- The servers that run, each of which says so every few seconds: a version goes live when all of them can serve it.
create table servers (
  id                text collate "C" not null primary key,
  -- The newest version of the definition language that it reads, and the newest release of the catalogue that it has.
  spec              integer          not null,
  catalogue_release integer          not null,
  seen_at           timestamptz      not null
);
