-- Where the contract of a port lives outside the portal. What file and draft had last in common is remembered by its
-- fingerprint; in a conflict the file's document is kept here beside the draft.
create table contract_source (
  id               uuid        not null,
  data_product_id  uuid        not null,
  port             text        not null,
  repository       text        not null,
  branch           text,
  path             text,
  state            text        not null,
  seen_commit      text,
  seen_author      text,
  seen_at          timestamptz,
  tag              text,
  common_version   text,
  common_sha256    text,
  good_commit      text,
  rival_version    text,
  rival_document   text,
  rival_media_type text,
  rival_sha256     text,
  error            text,
  failures         integer     not null,
  asked            boolean     not null,
  checked_at       timestamptz,
  next_check_at    timestamptz not null,
  lease            uuid,
  leased_until     timestamptz,
  webhook_secret   text,
  revision         bigint      not null,
  constraint pk_contract_source primary key (id),
  constraint uq_contract_source_port unique (data_product_id, port),
  constraint fk_contract_source_product foreign key (data_product_id) references data_product (id),
  constraint ck_contract_source_repository check (repository ~ '^https?://[^@?#]+$' and length(repository) <= 508),
  constraint ck_contract_source_place check ((branch is null) = (path is null)),
  constraint ck_contract_source_state check (state in ('IN_STEP', 'BEHIND', 'BROKEN', 'CONFLICT', 'UNREACHABLE')),
  constraint ck_contract_source_common check ((common_version is null) = (common_sha256 is null)),
  constraint ck_contract_source_rival check (
    (rival_sha256 is not null) = (state = 'CONFLICT')
    and (rival_version is null) = (rival_sha256 is null)
    and (rival_document is null) = (rival_sha256 is null)
    and (rival_media_type is null) = (rival_sha256 is null)),
  constraint ck_contract_source_error check (state not in ('BROKEN', 'UNREACHABLE') or error is not null),
  constraint ck_contract_source_lease check ((lease is null) = (leased_until is null))
);

create index ix_contract_source_due on contract_source (next_check_at);
