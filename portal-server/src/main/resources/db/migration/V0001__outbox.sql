-- Events in the shape that change-data-capture tools know (id, aggregate type, aggregate id, type, payload).
create table outbox_event (
  id             uuid        not null,
  sequence       bigint      generated always as identity,
  aggregate_type text        not null,
  aggregate_id   text        not null,
  type           text        not null,
  payload        jsonb       not null,
  occurred_at    timestamptz not null,
  constraint pk_outbox_event primary key (id),
  constraint uq_outbox_event_sequence unique (sequence)
);
create index ix_outbox_event_aggregate on outbox_event (aggregate_type, aggregate_id, sequence);

-- One row for each consumer that still has to act on an event; acting ends it.
create table outbox_delivery (
  event_id      uuid        not null,
  consumer      text        not null,
  sequence      bigint      not null,
  status        text        not null,
  attempt       integer     not null default 0,
  due_at        timestamptz not null,
  claim_id      uuid,
  claimed_until timestamptz,
  last_error    text,
  constraint pk_outbox_delivery primary key (event_id, consumer),
  constraint fk_outbox_delivery_event foreign key (event_id) references outbox_event (id),
  constraint ck_outbox_delivery_status check (status in ('PENDING', 'POISON'))
);
create index ix_outbox_delivery_pending on outbox_delivery (consumer, due_at, sequence) where status = 'PENDING';
