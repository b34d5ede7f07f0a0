-- Who looks after the flows of a namespace, and what acts for them from their CI.

create table namespaces (
  namespace  text collate "C" primary key,
  -- Subjects who answer for its flows, and may change this row and make tokens for it.
  owners     text[]      not null,
  -- Whether a version needs somebody else than its author to go live.
  approval   boolean     not null,
  reason     text        not null,
  changed_at timestamptz not null,
  changed_by text        not null
);

create table api_tokens (
  id           text collate "C" primary key,
  -- SHA-256 of the secret part, which has 256 random bits, so that nothing slower is needed.
  secret_hash  bytea       not null,
  name         text        not null,
  -- Whom it acts for.
  subject      text        not null,
  roles        text[]      not null,
  namespaces   text[]      not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   text,
  last_used_at timestamptz
);

create index api_tokens_by_subject on api_tokens (subject, created_at);
