create table domain (
  id          uuid        not null,
  name        text        not null,
  title       text        not null,
  description text        not null,
  created_at  timestamptz not null,
  version     bigint      not null,
  constraint pk_domain primary key (id),
  constraint uq_domain_name unique (name),
  constraint ck_domain_name check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) between 2 and 63)
);

create table data_product (
  id           uuid        not null,
  domain       text        not null,
  name         text        not null,
  title        text        not null,
  description  text        not null,
  purpose      text        not null,
  tags         text[]      not null,
  lifecycle    text        not null,
  successor    text,
  end_date     date,
  created_at   timestamptz not null,
  created_by   text        not null,
  updated_at   timestamptz not null,
  published_at timestamptz,
  version      bigint      not null,
  constraint pk_data_product primary key (id),
  constraint uq_data_product_key unique (domain, name),
  constraint fk_data_product_domain foreign key (domain) references domain (name),
  constraint ck_data_product_name check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) between 2 and 63),
  constraint ck_data_product_lifecycle check (lifecycle in ('DRAFT', 'PUBLISHED', 'DEPRECATED', 'RETIRED')),
  constraint ck_data_product_published check (lifecycle = 'DRAFT' or published_at is not null),
  constraint ck_data_product_deprecated check (lifecycle <> 'DEPRECATED' or end_date is not null)
);
create index ix_data_product_lifecycle on data_product (lifecycle, domain, name);

create table output_port (
  id               uuid not null,
  data_product_id  uuid not null,
  name             text not null,
  title            text not null,
  technology       text not null,
  description      text not null,
  connection_guide text not null,
  constraint pk_output_port primary key (id),
  constraint uq_output_port_name unique (data_product_id, name),
  constraint fk_output_port_product foreign key (data_product_id) references data_product (id),
  constraint ck_output_port_name check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) between 2 and 63)
);
