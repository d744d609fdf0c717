-- The id is the one that the contract's documents state.
create table contract (
  id              text        not null,
  data_product_id uuid        not null,
  port            text        not null,
  created_at      timestamptz not null,
  constraint pk_contract primary key (id),
  constraint uq_contract_port unique (data_product_id, port),
  constraint fk_contract_product foreign key (data_product_id) references data_product (id),
  constraint ck_contract_id check (id ~ '^[A-Za-z0-9][A-Za-z0-9._:+-]{0,199}$')
);

-- The document is kept character by character; what it says is read from it.
create table contract_version (
  id              uuid        not null,
  contract_id     text        not null,
  ordinal         integer     not null,
  version         text        not null,
  status          text        not null,
  document        text        not null,
  media_type      text        not null,
  sha256          text        not null,
  created_at      timestamptz not null,
  created_by      text        not null,
  created_by_name text        not null,
  activated_at    timestamptz,
  lock_version    bigint      not null,
  constraint pk_contract_version primary key (id),
  constraint uq_contract_version_version unique (contract_id, version),
  constraint uq_contract_version_ordinal unique (contract_id, ordinal),
  constraint fk_contract_version_contract foreign key (contract_id) references contract (id),
  -- One version holds at a time. Checked at commit, since one takes over from the other within a transaction.
  constraint ex_contract_version_active exclude using btree (contract_id with =) where (status = 'ACTIVE')
    deferrable initially deferred,
  constraint ck_contract_version_version check (version ~ '^[A-Za-z0-9][A-Za-z0-9._:+-]{0,199}$'),
  constraint ck_contract_version_ordinal check (ordinal > 0),
  constraint ck_contract_version_status check (status in ('DRAFT', 'ACTIVE', 'DEPRECATED', 'RETIRED')),
  constraint ck_contract_version_activated check ((status = 'DRAFT') = (activated_at is null)),
  constraint ck_contract_version_media_type
    check (media_type in ('application/yaml', 'application/x-yaml', 'text/yaml', 'application/json')),
  constraint ck_contract_version_document check (length(document) between 1 and 1048576),
  constraint ck_contract_version_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
