-- Whether variants have as many customers as their weights say is asked of each phase by itself.
alter table exposures add column phase integer;

update exposures e set phase = a.phase from assignments a where a.experiment = e.experiment and a.customer = e.customer;

-- The least coverage while the phase lasted. Where weights are changed after less than all customers could be in it, those whom a
-- variant had already are missing among the new ones, more of one variant than of another.
alter table experiment_phases add column least_coverage double precision not null default 1;
