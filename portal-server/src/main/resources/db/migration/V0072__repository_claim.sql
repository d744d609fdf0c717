-- Which step of which task makes a repository on a foreign host; written before the host is asked.
create table repository_claim (
  url        text        not null,
  step_key   text        not null,
  claimed_at timestamptz not null,
  constraint pk_repository_claim primary key (url)
);
