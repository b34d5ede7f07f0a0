-- A place is one caller's at any time that its call has a part in, also where times were cut otherwise meanwhile. That two who book
-- at once do not both find it free is held here, as the unique key holds it for calls that begin together. Queue and place go into
-- one number because an index over ranges takes no texts without an extension, which operators may not have.

-- Held from the beginning, so that nobody books between what is put right and what holds it from then on.
lock table call_backs in access exclusive mode;

-- Where it has happened, the later call keeps its time and has a place of its own.
update call_backs c
set place = 1000000 + later.number
from (
  select handoff_id, row_number() over (order by starts_at, handoff_id) as number
  from call_backs d
  where exists (
    select 1 from call_backs e
    where e.queue = d.queue and e.place = d.place and e.starts_at < d.ends_at and e.ends_at > d.starts_at
      and (e.starts_at, e.handoff_id) < (d.starts_at, d.handoff_id))) later
where c.handoff_id = later.handoff_id;

alter table call_backs
  add constraint call_backs_do_not_overlap exclude using gist (
    int8range(hashtextextended(queue, place), hashtextextended(queue, place), '[]') with &&,
    tstzrange(starts_at, ends_at) with &&);
