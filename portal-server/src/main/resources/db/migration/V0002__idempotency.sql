-- The answers that a repeated request gets again.
create table idempotency_key (
  subject      text        not null,
  key          text        not null,
  request_hash text        not null,
  started_at   timestamptz not null,
  status       integer,
  body         text,
  location     text,
  etag         text,
  constraint pk_idempotency_key primary key (subject, key),
  constraint ck_idempotency_key_answer check ((status is null) = (body is null))
);
create index ix_idempotency_key_started on idempotency_key (started_at);
