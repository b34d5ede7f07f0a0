-- Documents that are being written: kept as they are, whatever is wrong with them, until they are published or thrown away.
create table drafts (
  namespace  text collate "C" not null,
  name       text collate "C" not null,
  draft      text collate "C" not null,
  document   text             not null,
  -- Counts the changes, so that nobody overwrites what they have not seen.
  revision   bigint           not null,
  updated_at timestamptz      not null,
  updated_by text             not null,
  primary key (namespace, name, draft)
);
