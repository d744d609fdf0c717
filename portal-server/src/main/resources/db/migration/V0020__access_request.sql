create table access_request (
  id                 uuid        not null,
  domain             text        not null,
  product            text        not null,
  port               text        not null,
  product_id         uuid        not null,
  product_title      text        not null,
  contract_id        text,
  contract_version   text,
  requester_id       text        not null,
  requester_username text        not null,
  requester_name     text        not null,
  subject_type       text        not null,
  subject_id         text        not null,
  subject_name       text        not null,
  subject_team       text,
  purpose            text        not null,
  duration_days      integer     not null,
  route              text        not null,
  approvers          text        not null,
  submitted_at       timestamptz not null,
  status             text        not null,
  closed_at          timestamptz,
  version            bigint      not null,
  constraint pk_access_request primary key (id),
  constraint uq_access_request_sides unique (id, requester_id, subject_type, subject_id),
  constraint ck_access_request_subject_type check (subject_type in ('USER', 'TEAM', 'SERVICE')),
  constraint ck_access_request_subject_team check ((subject_type = 'USER') = (subject_team is null)),
  constraint ck_access_request_route check (route in ('DOMAIN_OWNERS', 'GOVERNANCE_LEADS')),
  constraint ck_access_request_approvers check (approvers is json array),
  constraint ck_access_request_status
    check (status in ('SUBMITTED', 'APPROVED', 'DENIED', 'WITHDRAWN', 'LAPSED')),
  constraint ck_access_request_closed check ((status = 'SUBMITTED') = (closed_at is null)),
  constraint ck_access_request_duration check (duration_days between 1 and 365),
  constraint ck_access_request_contract check ((contract_id is null) = (contract_version is null))
);

-- One open request per subject and port, however many are sent at once.
create unique index uq_access_request_open
  on access_request (subject_type, subject_id, domain, product, port)
  where status = 'SUBMITTED';

create index ix_access_request_approvals on access_request (domain, status, submitted_at);
create index ix_access_request_requester on access_request (requester_id, submitted_at desc);
create index ix_access_request_subject on access_request (subject_type, subject_id);
create index ix_access_request_team on access_request (subject_team) where subject_team is not null;
create index ix_access_request_waiting on access_request (submitted_at) where status = 'SUBMITTED';

-- What was asked, on which contract, and who decides is frozen at submission; a closed request stays closed.
create function access_request_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'access requests are never deleted' using errcode = 'restrict_violation';
  end if;
  if old.status <> 'SUBMITTED' and new.status <> old.status then
    raise exception 'access request % is closed', old.id using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - array['status', 'closed_at', 'version'])
     is distinct from (to_jsonb(old) - array['status', 'closed_at', 'version']) then
    raise exception 'access request % is frozen', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger tr_access_request_frozen
  before update or delete on access_request
  for each row execute function access_request_frozen();
