-- What is to be gone through is looked for twice a second, the oldest first. By this index that is the first of a few; by the one
-- before, PostgreSQL had to choose between sorting them and reading all that were ever finished.
drop index migrations_unfinished;
create index migrations_unfinished on migrations (id) where finished_at is null;
