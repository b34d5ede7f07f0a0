-- Makes as many open sessions of the benchmark flow as are wanted, copied from those that there are.
-- Names differ by a number, so that each is a session of its own; entries and caches are the same.
create temporary table originals as
  select id, row_number() over (order by id) - 1 as place from sessions
  where namespace = 'benchmarks' and name = 'missing-payment' and status = 'active';

create temporary table copies as
  select o.id as original, 'copy-' || n as id
  from generate_series(1, :sessions - (select count(*) from originals)) n
  join originals o on o.place = n % (select count(*) from originals);

insert into sessions
  (id, customer, namespace, name, version, status, revision, seq, title, discreet, locale, outcome,
   fold, fold_key, created_at, updated_at, expires_at)
select c.id, 'customer-' || c.id, s.namespace, s.name, s.version, s.status, s.revision, s.seq, s.title, s.discreet, s.locale,
   s.outcome, s.fold, s.fold_key, s.created_at, s.updated_at, s.expires_at
from copies c join sessions s on s.id = c.original;

insert into entries (session_id, seq, kind, at, body)
select c.id, e.seq, e.kind, e.at, e.body from copies c join entries e on e.session_id = c.original;

analyze sessions;
analyze entries;
select count(*) from sessions where namespace = 'benchmarks' and name = 'missing-payment' and status = 'active';
