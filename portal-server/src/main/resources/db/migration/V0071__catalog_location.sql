-- Catalog files that tasks registered, with the entities that were in them. References and entities have the same order.
create table catalog_location (
  id            uuid        not null,
  url           text        not null,
  entity_refs   text[]      not null,
  entities      text        not null,
  registered_by text        not null,
  registered_at timestamptz not null,
  constraint pk_catalog_location primary key (id),
  constraint uq_catalog_location_url unique (url),
  constraint ck_catalog_location_entities check (entities is json array)
);

create index ix_catalog_location_refs on catalog_location using gin (entity_refs);
