-- What people read of a run. Rows are added while the row of the task is locked, so ids grow in the order of commits.
create table scaffolder_task_event (
  id         bigint      generated always as identity,
  task_id    uuid        not null,
  type       text        not null,
  body       text        not null,
  created_at timestamptz not null,
  constraint pk_scaffolder_task_event primary key (id),
  constraint fk_scaffolder_task_event_task foreign key (task_id) references scaffolder_task (id),
  constraint ck_scaffolder_task_event_type check (type in ('LOG', 'COMPLETION', 'CANCELLED', 'RECOVERED')),
  constraint ck_scaffolder_task_event_body check (body is json object)
);

create index ix_scaffolder_task_event_task on scaffolder_task_event (task_id, id);

create function scaffolder_task_event_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'events of tasks are never changed' using errcode = 'restrict_violation';
end
$$;

create trigger tr_scaffolder_task_event_frozen
  before update or delete on scaffolder_task_event
  for each row execute function scaffolder_task_event_frozen();
