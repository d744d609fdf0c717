-- The templates of the gallery in their newest revision, broken ones included.
create table template (
  id         uuid        not null,
  name       text        not null,
  source     text        not null,
  path       text        not null,
  revision   text        not null,
  digest     text        not null,
  definition text        not null,
  updated_at timestamptz not null,
  constraint pk_template primary key (id),
  constraint fk_template_snapshot foreign key (digest) references template_snapshot (digest),
  constraint ck_template_name check (length(name) between 1 and 63)
);

-- Names of the format differ by more than case.
create unique index uq_template_name on template (lower(name));
create index ix_template_source on template (source);
