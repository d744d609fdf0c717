-- A grant may also end because a breaking change shows more than was approved.
alter table access_grant drop constraint ck_access_grant_end_cause;
alter table access_grant add constraint ck_access_grant_end_cause
  check (end_cause in ('EXPIRY', 'OWNER', 'SUBJECT', 'CONTRACT'));
