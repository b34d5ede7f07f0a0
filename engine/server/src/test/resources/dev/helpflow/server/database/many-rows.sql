-- As many rows as make it matter which index serves. They belong to nothing real.
insert into flows (namespace, name, created_at, created_by)
select 'n' || n % 20, 'f' || n, now(), 'ann' from generate_series(1, 400) n;

insert into flow_versions
  (namespace, name, version, content_hash, document, operations, spec, catalogue_release, created_at, created_by)
select namespace, name, version, md5(name || version), '{}', '{}', 1, 1, now(), 'ann'
from flows, generate_series(1, 20) version;

insert into scheduled_lives
  (namespace, name, version, in_flight, percent, expects_any, reason, due_at, scheduled_at, scheduled_by, outcome)
select namespace, name, version, 'pin', 100, true, 'r', now() + version * interval '1 hour', now(), 'ann',
  case when version < 20 then 'live' end
from flow_versions;

insert into audit_log (at, who, action, subject, reason, detail)
select now(), 'ann', action, namespace || '/' || name || '@' || version, 'r', '{}'
from flow_versions, unnest(array['flow.published', 'flow.live']) action;

insert into shared_content (namespace, revision, messages, fragments, reason, changed_at, changed_by)
select 'n' || n % 20, n / 20 + 1, '{}', '{}', 'r', now(), 'ann' from generate_series(0, 1999) n;

insert into drafts (namespace, name, draft, document, revision, updated_at, updated_by)
select namespace, name, 'd' || n, '{}', 1, now(), 'ann' from flows, generate_series(1, 5) n;

insert into migrations (namespace, name, version, in_flight, started_at, started_by, finished_at)
select namespace, name, version, 'follow', now(), 'ann', case when version < 20 then now() end from flow_versions;

insert into previews (id, secret_hash, document, operations, stubs, created_at, created_by, expires_at)
select 'p' || n, '', '{}', '{}', '{}', now(), 'ann', now() + n * interval '1 minute' from generate_series(1, 2000) n;

insert into api_tokens (id, secret_hash, name, subject, roles, namespaces, created_at, expires_at)
select 't' || n, '', 'CI', 's' || n % 50, array['author'], array['*'], now(), now() from generate_series(1, 2000) n;

insert into namespaces (namespace, owners, approval, reason, changed_at, changed_by)
select 'n' || n, array['ann'], false, 'r', now(), 'ann' from generate_series(1, 500) n;

insert into sessions
  (id, customer, namespace, name, version, status, revision, seq, title, locale, created_at, updated_at, expires_at)
select 's' || n, 'c' || n % 1000, 'n' || n % 20, 'f' || n % 400, 1 + n % 3,
  case when n % 4 = 0 then 'active' else 'ended' end, 1, 1, 't', 'en-GB', now(), now(), now() + interval '1 day'
from generate_series(1, 8000) n;

insert into events (session_id, seq, type, at, address, data)
select 's' || 1 + n % 8000, 1, 'session.started', now(), '', '{}' from generate_series(1, 16000) n;

insert into outbox (subscription, session_id, event_id) select 'b' || n % 3, session_id, id from events, generate_series(1, 2) n;

insert into outbox_lanes (subscription, session_id, due_at)
select distinct subscription, session_id, case when hashtext(session_id) % 2 = 0 then now() else '-infinity' end from outbox;

analyze;
