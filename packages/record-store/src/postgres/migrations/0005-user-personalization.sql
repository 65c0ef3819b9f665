-- Up Migration

-- AL's table 2000000073: what the client sessions of a user start with.
create table "User Personalization" (
  "User SID" uuid primary key,
  "Profile ID" text collate "C" not null default '',
  "App ID" uuid not null default '00000000-0000-0000-0000-000000000000',
  "Scope" integer not null default 0,
  "Language ID" integer not null default 0,
  "Company" text collate "C" not null default '',
  "Debugger Break On Error" boolean not null default true,
  "Debugger Break On Rec Changes" boolean not null default false,
  "Debugger Skip System Triggers" boolean not null default true,
  "Locale ID" integer not null default 0,
  "Time Zone" text collate "C" not null default '',
  "Customization Status" integer not null default 0,
  "Emit Version" integer not null default 0,
  "$systemId" uuid not null default gen_random_uuid() unique,
  "$version" bigint not null default nextval('"alcove"."row_version"'),
  "$createdAt" timestamptz not null default date_trunc('milliseconds', now()),
  "$createdBy" uuid not null default '00000000-0000-0000-0000-000000000000',
  "$modifiedAt" timestamptz not null default date_trunc('milliseconds', now()),
  "$modifiedBy" uuid not null default '00000000-0000-0000-0000-000000000000'
);
