-- A session for each client of pgbench, as large as one half-way through the conversation.
delete from sessions where id like 'pgbench-%';
delete from entries where session_id like 'pgbench-%';

insert into sessions
  (id, customer, namespace, name, version, status, revision, seq, title, locale, outcome,
   fold, fold_key, created_at, updated_at, expires_at)
select 'pgbench-' || n, s.customer, s.namespace, s.name, s.version, 'active', s.revision, s.seq, s.title, s.locale, null,
       s.fold, s.fold_key, s.created_at, s.updated_at, now() + interval '7 days'
from (select * from sessions order by abs(seq - 21), id limit 1) s,
     generate_series(0, :clients - 1) n;
