-- Up Migration

-- The audit (C-35): facts that AL's tables have no field for. AL never sees schema alcove.

create table alcove.stop_operation (
  operation_id text primary key,
  created_at timestamptz not null,
  channel text not null,
  actor_sid text not null,
  actor_name text not null,
  actor_role text not null,
  actor_session_uid text,
  actor_session_number integer,
  remote_address text not null,
  comment text not null,
  request_hash text not null,
  open boolean not null
);
create index on alcove.stop_operation (actor_sid, created_at);
create index on alcove.stop_operation (created_at);
create index on alcove.stop_operation (open) where open;

create table alcove.stop_target (
  operation_id text not null references alcove.stop_operation on delete cascade,
  position integer not null,
  -- As asked for: a session that nobody knows has no Guid.
  uid text not null,
  number integer not null,
  instance_id integer not null,
  stage text not null,
  code text,
  times_requested integer not null,
  requested_at timestamptz not null,
  accepted_at timestamptz,
  delivered_at timestamptz,
  unwound_at timestamptz,
  ended_at timestamptz,
  primary key (operation_id, position)
);
create index on alcove.stop_target (uid);
create index on alcove.stop_target (requested_at) where stage in ('expired', 'unknown');

create table alcove.session_end (
  uid uuid primary key,
  number integer not null,
  instance_id integer not null,
  instance_name text not null,
  computer_name text not null,
  user_sid uuid not null,
  user_name text not null,
  client_type integer not null,
  client_computer text not null,
  database_name text not null,
  login_at timestamptz not null,
  ended_at timestamptz not null,
  reason text not null,
  comment text not null,
  company text not null,
  operation_id text,
  rolled_back json,
  last_position json
);
create index on alcove.session_end (instance_id, number);

create table alcove.audit_entry (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  kind text not null,
  actor_sid text,
  actor_name text not null,
  remote_address text not null,
  detail json not null
);
create index on alcove.audit_entry (at);
