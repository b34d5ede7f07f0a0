-- A file whose check never comes to an end rests as others do.
drop index files_resting;
create index files_resting on files (keep_until) where status in ('uploading', 'scanning', 'ready');
