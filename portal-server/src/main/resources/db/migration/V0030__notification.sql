create table notification (
  id           uuid        not null,
  event_id     uuid        not null,
  recipient_id text        not null,
  kind         text        not null,
  title        text        not null,
  text         text        not null,
  link         text        not null,
  created_at   timestamptz not null,
  read_at      timestamptz,
  constraint pk_notification primary key (id),
  -- An event that is delivered twice is told once.
  constraint uq_notification_event_recipient unique (event_id, recipient_id)
);

create index ix_notification_inbox on notification (recipient_id, created_at desc);
create index ix_notification_unread on notification (recipient_id) where read_at is null;
