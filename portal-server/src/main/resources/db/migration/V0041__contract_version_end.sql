-- How a version goes: an announced end, or the notice of a breaking change.
alter table contract_version
  add column end_date       date,
  add column successor      text,
  add column notice_ends_at timestamptz,
  add column reminded_days  integer,
  add column next_look_at   timestamptz,
  add constraint ck_contract_version_end_date
    check (end_date is null or status in ('DEPRECATED', 'RETIRED')),
  add constraint ck_contract_version_notice
    check (notice_ends_at is null or (status in ('DEPRECATED', 'RETIRED') and successor is not null)),
  add constraint ck_contract_version_one_end check (end_date is null or notice_ends_at is null),
  -- What has an end to come always has a time at which somebody looks at it.
  add constraint ck_contract_version_look check (
    status <> 'DEPRECATED' or notice_ends_at is null or next_look_at is not null);

create index ix_contract_version_look on contract_version (next_look_at)
  where next_look_at is not null;
