-- Every revision in which a template is or was offered, for as long as a task uses it.
create table template_revision (
  id       uuid        not null,
  template text        not null,
  revision text        not null,
  source   text        not null,
  path     text        not null,
  digest   text        not null,
  seen_at  timestamptz not null,
  constraint pk_template_revision primary key (id),
  constraint fk_template_revision_snapshot foreign key (digest) references template_snapshot (digest)
);

create unique index uq_template_revision on template_revision (lower(template), revision);
create index ix_template_revision_digest on template_revision (digest);
