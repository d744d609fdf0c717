-- What a product reads from others: the other half of the edges between products.
create table input_port (
  id              uuid   not null,
  data_product_id uuid   not null,
  name            text   not null,
  source          text   not null,
  columns         text[] not null,
  description     text   not null,
  constraint pk_input_port primary key (id),
  constraint uq_input_port_name unique (data_product_id, name),
  constraint fk_input_port_product foreign key (data_product_id) references data_product (id),
  constraint ck_input_port_name check (name ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(name) between 2 and 63),
  constraint ck_input_port_source check (source ~ '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$')
);
create index ix_input_port_source on input_port (source);
