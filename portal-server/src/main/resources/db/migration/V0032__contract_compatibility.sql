-- Whom a contract protects from its own changes; a published product's consumers do not move with it, so both sides.
alter table contract
  add column compatibility text not null default 'FULL',
  add column lock_version bigint not null default 0,
  add constraint ck_contract_compatibility check (compatibility in ('BACKWARD', 'FORWARD', 'FULL'));
