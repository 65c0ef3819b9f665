-- Up Migration

-- What the console knows of a user beside table User. Tokens are kept as hashes only.

create table alcove.user_account (
  user_sid uuid primary key references "User" on delete cascade,
  password_hash text,
  roles text[] not null default '{}',
  failures integer not null default 0,
  locked_until timestamptz,
  last_sign_in_at timestamptz
);

create table alcove.sign_in (
  id text primary key,
  token_hash text not null unique,
  user_sid uuid not null references "User" on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  remote_address text not null,
  csrf_token text not null
);
create index on alcove.sign_in (user_sid);
create index on alcove.sign_in (expires_at);

create table alcove.api_token (
  id text primary key,
  token_hash text not null unique,
  user_sid uuid not null references "User" on delete cascade,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table alcove.one_time_link (
  token_hash text primary key,
  kind text not null,
  user_sid uuid references "User" on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
