-- One row for each consumer that a breaking change asks.
create table contract_consent (
  id                uuid        not null,
  contract_id       text        not null,
  former_version    text        not null,
  version           text        not null,
  product_id        uuid        not null,
  output_port       text        not null,
  notice_ends_at    timestamptz not null,
  subject_type      text        not null,
  subject_id        text        not null,
  subject_name      text        not null,
  subject_team      text,
  requester_id      text        not null,
  carries_over      boolean     not null,
  widening          text,
  access_ends_at    timestamptz,
  access_settled_at timestamptz,
  state             text        not null,
  objection_until   date,
  comment           text,
  answered_by       text,
  answered_by_name  text,
  answered_at       timestamptz,
  opened_at         timestamptz not null,
  lock_version      bigint      not null,
  constraint pk_contract_consent primary key (id),
  constraint uq_contract_consent_subject unique (contract_id, former_version, subject_type, subject_id),
  -- Checked at commit, since a bulk import writes consents before the versions they are about.
  constraint fk_contract_consent_former
    foreign key (contract_id, former_version) references contract_version (contract_id, version)
    deferrable initially deferred,
  constraint fk_contract_consent_version
    foreign key (contract_id, version) references contract_version (contract_id, version)
    deferrable initially deferred,
  constraint ck_contract_consent_subject_type check (subject_type in ('USER', 'TEAM', 'SERVICE')),
  constraint ck_contract_consent_team check ((subject_type = 'USER') = (subject_team is null)),
  constraint ck_contract_consent_state check (
    state in ('OPEN', 'ACCEPTED', 'MIGRATED', 'OBJECTED', 'SUPERSEDED', 'LAPSED', 'RELEASED')),
  constraint ck_contract_consent_answered check (
    state not in ('ACCEPTED', 'MIGRATED', 'OBJECTED')
    or (answered_by is not null and answered_by_name is not null and answered_at is not null)),
  constraint ck_contract_consent_objection check (
    state <> 'OBJECTED' or (objection_until is not null and comment is not null)),
  -- Access that does not carry over always has a day on which somebody looks at it.
  constraint ck_contract_consent_carry check (carries_over = (access_ends_at is null)),
  constraint ck_contract_consent_widening check (carries_over = (widening is null)),
  constraint ck_contract_consent_settled check (access_settled_at is null or access_ends_at is not null)
);

create index ix_contract_consent_version on contract_consent (contract_id, version);
create index ix_contract_consent_unsettled on contract_consent (contract_id)
  where state in ('OPEN', 'OBJECTED');
create index ix_contract_consent_subject on contract_consent (subject_type, subject_id);
create index ix_contract_consent_team on contract_consent (subject_team) where subject_team is not null;
create index ix_contract_consent_requester on contract_consent (requester_id);
