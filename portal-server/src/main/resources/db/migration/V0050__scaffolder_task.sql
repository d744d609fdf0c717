-- Runs of templates. What is run is frozen; a worker holds a run by its claim and shows that it lives by its heartbeat.
create table scaffolder_task (
  id               uuid        not null,
  template         text        not null,
  template_title   text        not null,
  revision         text        not null,
  definition       text        not null,
  parameter_values text        not null,
  sealed_secrets   text,
  starter_id       text        not null,
  starter_username text        not null,
  starter_name     text        not null,
  created_at       timestamptz not null,
  status           text        not null,
  ended_at         timestamptz,
  error            text,
  output           text,
  product          text,
  claim_id         uuid,
  claimed_at       timestamptz,
  heartbeat_at     timestamptz,
  worked_millis    bigint      not null,
  breaks           integer     not null,
  waiting_for      text,
  waiting_since    timestamptz,
  wake_at          timestamptz,
  version          bigint      not null,
  constraint pk_scaffolder_task primary key (id),
  constraint ck_scaffolder_task_status
    check (status in ('OPEN', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  constraint ck_scaffolder_task_definition check (definition is json object),
  constraint ck_scaffolder_task_values check (parameter_values is json object),
  constraint ck_scaffolder_task_ended check ((status in ('COMPLETED', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
  constraint ck_scaffolder_task_claim check (claim_id is null or status = 'PROCESSING'),
  constraint ck_scaffolder_task_secrets check (sealed_secrets is null or ended_at is null)
);

create index ix_scaffolder_task_starter on scaffolder_task (starter_id, created_at desc);
create index ix_scaffolder_task_newest on scaffolder_task (created_at desc);
create index ix_scaffolder_task_running on scaffolder_task (created_at) where status in ('OPEN', 'PROCESSING');

create table scaffolder_task_step (
  id         uuid        not null,
  task_id    uuid        not null,
  place      integer     not null,
  step_id    text        not null,
  name       text        not null,
  action     text        not null,
  status     text        not null,
  started_at timestamptz,
  ended_at   timestamptz,
  message    text,
  output     text        not null,
  rounds     integer     not null,
  memory     text        not null,
  constraint pk_scaffolder_task_step primary key (id),
  constraint uq_scaffolder_task_step_place unique (task_id, place),
  constraint fk_scaffolder_task_step_task foreign key (task_id) references scaffolder_task (id),
  constraint ck_scaffolder_task_step_status
    check (status in ('PENDING', 'PROCESSING', 'WAITING', 'COMPLETED', 'FAILED', 'SKIPPED'))
);
