-- Flows that are not published, with stand-ins for what they call, to be looked at for a while.
create table previews (
  id          text collate "C" primary key,
  -- SHA-256 of the secret part of the token with which its one customer is known.
  secret_hash bytea       not null,
  document    text        not null,
  operations  json        not null,
  -- Answers by connector.operation, in the order in which they are given.
  stubs       json        not null,
  -- How many were given, by connector.operation.
  given       jsonb       not null default '{}',
  created_at  timestamptz not null,
  created_by  text        not null,
  expires_at  timestamptz not null
);

create index previews_by_expiry on previews (expires_at);
