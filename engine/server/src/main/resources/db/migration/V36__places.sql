-- Where a session stands, or stood last: node and visit, behind the sub-flows that lead there. Sessions that nobody has moved since have none.
alter table sessions add column place text;

-- Which harm has been shown and acted on, each once: whoever resumes an experiment after that has decided to.
create table guardrail_crossings (
  experiment text collate "C" not null references experiments (key) on delete cascade,
  metric     text collate "C" not null,
  variant    text             not null,
  crossed_at timestamptz      not null,
  primary key (experiment, metric, variant)
);
