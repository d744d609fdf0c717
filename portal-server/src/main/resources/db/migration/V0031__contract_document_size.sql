-- A contract of ten thousand columns, with rules and descriptions, takes more than a megabyte.
alter table contract_version
  drop constraint ck_contract_version_document,
  add constraint ck_contract_version_document check (length(document) between 1 and 8388608);
