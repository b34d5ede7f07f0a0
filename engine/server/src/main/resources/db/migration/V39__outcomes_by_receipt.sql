-- What is old enough to be forgotten is looked for once a day.
create index outcomes_by_receipt on outcomes using brin (received_at);
