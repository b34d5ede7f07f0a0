-- The app that a request named last, for what moves a session on without one: signals, deadlines, agents. None of a session that no request has named one for since.
alter table sessions
  add column client    text,
  add column catalogue integer;
