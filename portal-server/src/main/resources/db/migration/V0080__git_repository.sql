-- The portal's own Git host. Objects and references live here as the files that JGit makes of them, cut into chunks; a server
-- keeps nothing. The number of the newest reference table is the lock: of two servers that move references at once, one fails
-- and begins again.
create table git_repository (
  id           uuid        not null,
  domain       text        not null,
  product      text        not null,
  update_index bigint      not null,
  created_at   timestamptz not null,
  constraint pk_git_repository primary key (id),
  constraint uq_git_repository_product unique (domain, product),
  constraint ck_git_repository_update_index check (update_index >= 0)
);

create table git_pack (
  id                uuid        not null,
  git_repository_id uuid        not null,
  source            text        not null,
  state             text        not null,
  min_update_index  bigint      not null,
  max_update_index  bigint      not null,
  objects           bigint      not null,
  deltas            bigint      not null,
  changed_at        timestamptz not null,
  constraint pk_git_pack primary key (id),
  constraint fk_git_pack_repository foreign key (git_repository_id) references git_repository (id) on delete cascade,
  constraint ck_git_pack_state check (state in ('WRITING', 'LIVE', 'REPLACED'))
);

create index ix_git_pack_live on git_pack (git_repository_id) where state = 'LIVE';
create index ix_git_pack_dead on git_pack (changed_at) where state <> 'LIVE';

create table git_pack_file (
  git_pack_id uuid   not null,
  extension   text   not null,
  size        bigint not null,
  constraint pk_git_pack_file primary key (git_pack_id, extension),
  constraint fk_git_pack_file_pack foreign key (git_pack_id) references git_pack (id) on delete cascade,
  constraint ck_git_pack_file_size check (size >= 0)
);

create table git_pack_chunk (
  git_pack_id uuid    not null,
  extension   text    not null,
  number      integer not null,
  content     bytea   not null,
  constraint pk_git_pack_chunk primary key (git_pack_id, extension, number),
  constraint fk_git_pack_chunk_pack foreign key (git_pack_id) references git_pack (id) on delete cascade
);

-- Packs are compressed already.
alter table git_pack_chunk alter column content set storage external;
