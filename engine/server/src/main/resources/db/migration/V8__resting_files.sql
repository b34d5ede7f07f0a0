-- Files that are ready rest as uploads do, until an answer names them.
drop index files_unfinished;
create index files_resting on files (keep_until) where status in ('uploading', 'ready');
