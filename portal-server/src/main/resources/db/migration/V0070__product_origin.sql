-- What a product came from: without it nobody could offer its team what the template learned since.
create table product_origin (
  product       text        not null,
  task_id       uuid        not null,
  template      text        not null,
  revision      text        not null,
  given_values  text        not null,
  remembered_at timestamptz not null,
  constraint pk_product_origin primary key (product),
  constraint ck_product_origin_product check (product like '%/%'),
  constraint ck_product_origin_values check (given_values is json object)
);

create index ix_product_origin_template on product_origin (template);
