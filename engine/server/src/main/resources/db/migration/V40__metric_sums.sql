-- What reports are made of, kept with the values themselves by whoever reckons them, one at a time for each metric: to add up millions
-- of values takes longer than anybody waits for a report.
create table metric_sums (
  experiment  text collate "C" not null,
  metric      text collate "C" not null,
  variant     text             not null,
  closed      bigint           not null,
  n           bigint           not null,
  sum         double precision not null,
  squares     double precision not null,
  per         double precision not null,
  per_squares double precision not null,
  products    double precision not null,
  primary key (experiment, metric, variant)
);

insert into metric_sums
select experiment, metric, variant, count(*), count(value), coalesce(sum(value), 0), coalesce(sum(value * value), 0), coalesce(sum(per), 0),
       coalesce(sum(per * per), 0), coalesce(sum(value * per), 0)
from metric_values group by 1, 2, 3;
