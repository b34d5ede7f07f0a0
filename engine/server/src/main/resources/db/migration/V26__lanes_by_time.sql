-- When a session's first event is tried: a time and not null for at once, so that those that wait are not even read.
update outbox_lanes set due_at = '-infinity' where due_at is null;

alter table outbox_lanes alter column due_at set default '-infinity', alter column due_at set not null;

drop index outbox_lanes_due;
create index outbox_lanes_due on outbox_lanes (subscription, due_at);
