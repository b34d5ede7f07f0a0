-- Agents list what is open, which a hand-off given to another queue is too.
drop index handoffs_open_by_queue;
create index handoffs_by_state on handoffs (state, queue, requested_at);
