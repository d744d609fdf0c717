-- Questions of steps to humans, each decided once.
create table scaffolder_task_approval (
  id               uuid        not null,
  task_id          uuid        not null,
  step_id          text        not null,
  approvers        text        not null,
  domain           text,
  message          text        not null,
  asked_at         timestamptz not null,
  approved         boolean,
  decider_id       text,
  decider_username text,
  decider_name     text,
  decided_at       timestamptz,
  comment          text,
  version          bigint      not null,
  constraint pk_scaffolder_task_approval primary key (id),
  constraint uq_scaffolder_task_approval_step unique (task_id, step_id),
  constraint fk_scaffolder_task_approval_task foreign key (task_id) references scaffolder_task (id),
  constraint ck_scaffolder_task_approval_approvers check (approvers in ('OWNERS', 'GOVERNANCE')),
  constraint ck_scaffolder_task_approval_domain check (approvers = 'GOVERNANCE' or domain is not null),
  constraint ck_scaffolder_task_approval_decided check ((approved is null) = (decided_at is null)),
  constraint ck_scaffolder_task_approval_denied check (approved is null or approved or comment is not null)
);

create index ix_scaffolder_task_approval_open on scaffolder_task_approval (approvers, domain) where approved is null;
