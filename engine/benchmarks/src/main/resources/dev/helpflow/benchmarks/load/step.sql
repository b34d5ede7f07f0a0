-- The two round trips of a step without effects, as JdbcSessionStore and WriteStatement make them. The fold goes forth and back.
\set idempotencykey random(1, 9000000000000000000)
select s.customer, s.namespace || '/' || s.name || '@' || s.version || '#' || s.seq as expected_key,
       s.revision, s.fold, s.fold_key, w.session_id is not null as unfinished,
       i.body_hash, i.session_id as made, s.seq
from sessions s
left join work w on w.session_id = s.id
left join idempotency i on i.scope = s.id and i.key = :idempotencykey::text
where s.id = 'pgbench-' || :client_id::text
\gset
with head as (
update sessions
set version = 1, status = 'active', revision = revision + 1, seq = :seq::bigint + 1, title = 'A payment has not arrived', outcome = null,
    fold = :fold::bytea, fold_key = 'benchmarks/missing-payment@1#' || (:seq::bigint + 1), updated_at = now(), expires_at = now() + interval '7 days'
where id = 'pgbench-' || :client_id::text and revision = :revision::bigint
returning id
),
new_entries as (
insert into entries (session_id, seq, kind, at, body)
select head.id, e.seq::bigint, e.kind, e.at::timestamptz, e.body::json
from head, unnest(array[(:seq::bigint + 1)::text], array['answer'], array[now()::text], array['{"seq":21,"at":"2026-01-05T09:00:21Z","kind":"answer","address":"question20#1","action":"continue","values":{"it":"It says that the payment was made on day 20"}}']) as e (seq, kind, at, body)
),
new_events as (
insert into events (session_id, seq, type, at, address, data)
select head.id, :seq::bigint + 1, e.type, e.at::timestamptz, e.address, e.data::json
from head, unnest(array['screen.answered'], array[now()::text], array['question20#1'], array['{"action":"continue"}']) with ordinality as e (type, at, address, data, place)
order by e.place
),
new_key as (
insert into idempotency (scope, key, body_hash, session_id, created_at)
select 'pgbench-' || :client_id::text, :idempotencykey::text, '\x5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef'::bytea, head.id, now() from head
)
select exists (select 1 from head), true;
