-- By what Git knows a person. Only a fingerprint is kept: the token itself is shown once.
create table git_token (
  id           uuid        not null,
  holder_id    text        not null,
  name         text        not null,
  sha256       text        not null,
  write_access boolean     not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  constraint pk_git_token primary key (id),
  constraint uq_git_token_sha256 unique (sha256),
  constraint ck_git_token_name check (length(name) between 1 and 80),
  constraint ck_git_token_expiry check (expires_at > created_at)
);

create index ix_git_token_holder on git_token (holder_id);
