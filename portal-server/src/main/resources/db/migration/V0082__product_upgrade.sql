-- Which revisions of a template products were offered as a branch: whichever of them a team merged, the
-- next upgrade starts from its files, so they are kept.
create table product_upgrade (
  product   text        not null,
  template  text        not null,
  revision  text        not null,
  opened_at timestamptz not null,
  constraint pk_product_upgrade primary key (product, template, revision),
  constraint ck_product_upgrade_product check (product like '%/%')
);

create index ix_product_upgrade_revision on product_upgrade (template, revision);
