-- Half-filled wizards, each seen by its author only; secrets are not in them.
create table template_draft (
  id           uuid        not null,
  owner_id     text        not null,
  template     text        not null,
  revision     text        not null,
  draft_values text        not null,
  page         integer     not null,
  updated_at   timestamptz not null,
  version      bigint      not null,
  constraint pk_template_draft primary key (id),
  constraint ck_template_draft_values check (draft_values is json object and length(draft_values) <= 524288),
  constraint ck_template_draft_page check (page between 0 and 99)
);

create index ix_template_draft_owner on template_draft (owner_id, updated_at desc);
