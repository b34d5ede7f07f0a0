-- Sessions of discreet flows are in no list: whoever else looks at the customer's phone must not come upon them.
alter table sessions add column discreet boolean not null default false;
