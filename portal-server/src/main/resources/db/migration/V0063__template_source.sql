-- Git repositories that templates are taken from, and how the last look went.
create table template_source (
  id           uuid        not null,
  name         text        not null,
  repository   text        not null,
  git_ref      text        not null,
  path         text        not null,
  read_commit  text,
  last_read_at timestamptz,
  problem      text,
  failures     integer     not null,
  asked        boolean     not null,
  next_read_at timestamptz not null,
  lease        uuid,
  leased_until timestamptz,
  constraint pk_template_source primary key (id),
  constraint uq_template_source_name unique (name),
  constraint ck_template_source_repository check (repository ~ '^https?://[^@?#]+$' and length(repository) <= 500),
  constraint ck_template_source_read check ((read_commit is null) = (last_read_at is null)),
  constraint ck_template_source_lease check ((lease is null) = (leased_until is null))
);

create index ix_template_source_due on template_source (next_read_at);
