-- All files of one revision of a source of templates, once for every content: gzip of paths, modes and bytes.
create table template_snapshot (
  digest     text        not null,
  content    bytea       not null,
  file_count integer     not null,
  created_at timestamptz not null,
  constraint pk_template_snapshot primary key (digest),
  constraint ck_template_snapshot_digest check (digest ~ '^[0-9a-f]{64}$')
);

-- It is compressed already.
alter table template_snapshot alter column content set storage external;
