-- What a report is known by when it comes again: an app's event has the app's id, a fallback noticed while reading one of the server's
-- own. A report is an event and stays as long as the session's events do, and so does the memory of it.
alter table events add column report_id text collate "C";

create unique index events_by_report on events (session_id, report_id) where report_id is not null;
