create table access_decision (
  id               uuid        not null,
  request_id       uuid        not null,
  step             integer     not null,
  outcome          text        not null,
  requester_id     text        not null,
  subject_type     text        not null,
  subject_id       text        not null,
  decider_id       text        not null,
  decider_username text        not null,
  decider_name     text        not null,
  reason           text,
  granted_days     integer,
  decided_at       timestamptz not null,
  constraint pk_access_decision primary key (id),
  constraint uq_access_decision_step unique (request_id, step),
  constraint uq_access_decision_outcome unique (id, request_id, outcome),
  -- The sides are repeated from the request, so that the row itself can refuse a decision of theirs.
  constraint fk_access_decision_request
    foreign key (request_id, requester_id, subject_type, subject_id)
    references access_request (id, requester_id, subject_type, subject_id),
  constraint ck_access_decision_not_requester check (decider_id <> requester_id),
  constraint ck_access_decision_not_subject
    check (subject_type <> 'USER' or decider_id <> subject_id),
  constraint ck_access_decision_outcome check (outcome in ('APPROVED', 'DENIED')),
  constraint ck_access_decision_reason
    check (outcome <> 'DENIED' or length(trim(coalesce(reason, ''))) > 0),
  constraint ck_access_decision_days check ((outcome = 'APPROVED') = (granted_days is not null)),
  constraint ck_access_decision_duration check (granted_days between 1 and 365)
);

-- A decision is never edited and never removed, not even by the portal.
create function access_decision_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'access decisions are append-only' using errcode = 'restrict_violation';
end
$$;

create trigger tr_access_decision_append_only
  before update or delete on access_decision
  for each row execute function access_decision_append_only();

create trigger tr_access_decision_no_truncate
  before truncate on access_decision
  for each statement execute function access_decision_append_only();
