-- Messages of templates have a severity and a topic; what the portal tells by itself is normal.
alter table notification
  add column severity text not null default 'NORMAL',
  add column topic    text,
  add constraint ck_notification_severity check (severity in ('LOW', 'NORMAL', 'HIGH', 'CRITICAL'));
