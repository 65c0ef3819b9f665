-- Up Migration

-- What apps keep for themselves (AL's IsolatedStorage). An empty company and the zero user stand for all.
create table alcove.isolated_storage (
  app_id text not null,
  company text not null,
  user_sid uuid not null,
  key text not null,
  value text not null,
  is_secret boolean not null,
  is_encrypted boolean not null,
  primary key (app_id, company, user_sid, key)
);

-- One row: the key of encrypted values.
create table alcove.encryption_key (
  id integer primary key,
  key bytea not null
);
