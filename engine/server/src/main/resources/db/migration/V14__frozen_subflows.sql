-- Which versions of the flows that it runs and does not pin were live when a version was published: it is compiled against
-- these for as long as it is kept, whatever goes live or is retired later.
alter table flow_versions add column subflows json not null default '{}';
