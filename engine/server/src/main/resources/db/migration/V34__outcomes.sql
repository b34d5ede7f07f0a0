-- What became of customers who are in experiments: what they did here, and what their bank tells of elsewhere.
create table outcomes (
  customer    text collate "C" not null,
  -- 'helpflow' or 'host'.
  source      text             not null,
  id          text collate "C" not null,
  kind        text             not null,
  at          timestamptz      not null,
  value       double precision,
  received_at timestamptz      not null,
  primary key (customer, source, id)
);

create index outcomes_by_time on outcomes (customer, at);
create index exposures_by_customer on exposures (customer);
-- Which windows close next.
create index exposures_by_time on exposures (experiment, exposed_at);

-- What each metric is of each customer whose window has closed. Reports sum them up.
create table metric_values (
  experiment text collate "C" not null,
  metric     text collate "C" not null,
  customer   text collate "C" not null,
  variant    text             not null,
  exposed_at timestamptz      not null,
  client     text             not null,
  -- Null where there is none: the customer does not count in the metric.
  value      double precision,
  -- What a ratio is over; 1 of other metrics.
  per        double precision,
  primary key (experiment, metric, customer)
);

create index metric_values_to_sum on metric_values (experiment, metric, exposed_at) include (variant, value, per);

-- Up to when the windows of a metric have been closed.
create table metric_progress (
  experiment text collate "C" not null,
  metric     text collate "C" not null,
  closed_to  timestamptz      not null,
  primary key (experiment, metric)
);
