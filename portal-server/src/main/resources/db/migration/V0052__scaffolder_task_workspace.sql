-- The files of a run after its last finished step, so that any server can go on.
create table scaffolder_task_workspace (
  task_id  uuid        not null,
  files    bytea       not null,
  saved_at timestamptz not null,
  constraint pk_scaffolder_task_workspace primary key (task_id),
  constraint fk_scaffolder_task_workspace_task foreign key (task_id) references scaffolder_task (id)
);

-- It is compressed already.
alter table scaffolder_task_workspace alter column files set storage external;
