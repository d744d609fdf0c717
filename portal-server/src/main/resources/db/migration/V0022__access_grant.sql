create table access_grant (
  id                uuid        not null,
  request_id        uuid        not null,
  approval_id       uuid        not null,
  approval_outcome  text        not null default 'APPROVED',
  requester_id      text        not null,
  product_id        uuid        not null,
  domain            text        not null,
  product           text        not null,
  port              text        not null,
  subject_type      text        not null,
  subject_id        text        not null,
  subject_name      text        not null,
  subject_team      text,
  starts_at         timestamptz not null,
  ends_at           timestamptz not null,
  announce_at       timestamptz not null,
  status            text        not null,
  health            text        not null,
  activated_at      timestamptz,
  announced_at      timestamptz,
  end_cause         text,
  end_reason        text,
  ended_by_id       text,
  ended_by_username text,
  ended_by_name     text,
  ended_at          timestamptz,
  failure           text,
  failed_at         timestamptz,
  attempts          integer     not null,
  next_attempt_at   timestamptz,
  version           bigint      not null,
  constraint pk_access_grant primary key (id),
  constraint uq_access_grant_request unique (request_id),
  -- No grant without an approval, and none that belongs to another request.
  constraint fk_access_grant_approval
    foreign key (approval_id, request_id, approval_outcome)
    references access_decision (id, request_id, outcome),
  constraint ck_access_grant_approved check (approval_outcome = 'APPROVED'),
  constraint fk_access_grant_sides
    foreign key (request_id, requester_id, subject_type, subject_id)
    references access_request (id, requester_id, subject_type, subject_id),
  constraint ck_access_grant_window check (ends_at > starts_at),
  constraint ck_access_grant_status check (status in ('SCHEDULED', 'ACTIVATING', 'ACTIVE',
    'ACTIVATION_FAILED', 'REVOKING', 'REVOCATION_FAILED', 'ENDED', 'REVOKED')),
  constraint ck_access_grant_health check (health in ('VERIFIED', 'DRIFTED', 'UNKNOWN')),
  constraint ck_access_grant_end_cause check (end_cause in ('EXPIRY', 'OWNER', 'SUBJECT')),
  constraint ck_access_grant_ending check (
    (status in ('REVOKING', 'REVOCATION_FAILED', 'ENDED', 'REVOKED')) = (end_cause is not null)),
  constraint ck_access_grant_gone check ((status in ('ENDED', 'REVOKED')) = (ended_at is not null)),
  -- What waits for Keycloak always has a time at which somebody looks at it again.
  constraint ck_access_grant_attempt check (
    (status in ('ACTIVATING', 'ACTIVATION_FAILED', 'REVOKING', 'REVOCATION_FAILED'))
    = (next_attempt_at is not null)),
  constraint ck_access_grant_alarm check (
    status not in ('ACTIVATION_FAILED', 'REVOCATION_FAILED') or failure is not null)
);

create index ix_access_grant_subject on access_grant (subject_type, subject_id, domain, product, port)
  where status not in ('ENDED', 'REVOKED');
create index ix_access_grant_product on access_grant (product_id)
  where status not in ('ENDED', 'REVOKED');
create index ix_access_grant_domain on access_grant (domain, starts_at desc);
create index ix_access_grant_requester on access_grant (requester_id);
create index ix_access_grant_team on access_grant (subject_team) where subject_team is not null;
create index ix_access_grant_start on access_grant (starts_at) where status = 'SCHEDULED';
create index ix_access_grant_end on access_grant (ends_at)
  where status in ('SCHEDULED', 'ACTIVATING', 'ACTIVE', 'ACTIVATION_FAILED');
create index ix_access_grant_attempt on access_grant (next_attempt_at)
  where next_attempt_at is not null;
create index ix_access_grant_announce on access_grant (announce_at)
  where status = 'ACTIVE' and announced_at is null;
