-- Files that customers hand in. Content lies in rows of its own, sealed with a key that the database does not have; so are name and
-- type. All of it goes with the session.
create table files (
  id          text collate "C" primary key,
  session_id  text collate "C" not null references sessions on delete cascade,
  customer    text             not null,
  component   text             not null,
  status      text             not null check (status in ('uploading', 'scanning', 'ready', 'refused')),
  -- Sealed: name and type.
  description bytea            not null,
  -- Bytes in all, and those that have come.
  size        bigint           not null check (size >= 1),
  received    bigint           not null default 0 check (received between 0 and size),
  -- Of a refused file, why.
  refusal     text,
  -- The idempotency key of the request that announced it, and what that request asked for.
  request_key  text collate "C",
  request_hash text,
  -- Until when an upload may rest before it is dropped.
  keep_until  timestamptz      not null,
  -- When the check of a file that is being scanned is due; while a server is at it, the end of that server's lease.
  check_at    timestamptz,
  check_lease text,
  checks      integer          not null default 0,
  created_at  timestamptz      not null default now(),
  check ((status = 'scanning') = (check_at is not null)),
  check ((status = 'refused') = (refusal is not null))
);

create unique index files_by_request on files (session_id, request_key) where request_key is not null;
create index files_by_session on files (session_id);
create index files_by_customer on files (customer);
create index files_unfinished on files (keep_until) where status = 'uploading';
create index files_to_check on files (check_at) where status = 'scanning';

create table file_parts (
  file_id  text collate "C" not null references files on delete cascade,
  -- Where in the file it begins.
  position bigint           not null check (position >= 0),
  -- Sealed.
  content  bytea            not null,
  primary key (file_id, position)
);

-- What is sealed cannot be made smaller.
alter table file_parts alter column content set storage external;
