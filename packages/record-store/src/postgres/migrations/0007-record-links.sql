-- Up Migration

-- AL's table 2000000068: links and notes of records. The sequence has the name that numbers of AL fields go by.
create sequence "Record Link$Link ID$~e63cccd13a" as bigint;
create table "Record Link" (
  "Link ID" integer primary key default nextval('"Record Link$Link ID$~e63cccd13a"'),
  "Record ID" text collate "C" not null default '',
  "URL1" text collate "C" not null default '',
  "URL2" text collate "C" not null default '',
  "URL3" text collate "C" not null default '',
  "URL4" text collate "C" not null default '',
  "Description" text collate "C" not null default '',
  "Type" integer not null default 0,
  "Note" bytea not null default '',
  "Created" timestamptz not null default timestamptz '0001-01-01 00:00:00+00',
  "User ID" text collate "C" not null default '',
  "Company" text collate "C" not null default '',
  "Notify" boolean not null default false,
  "To User ID" text collate "C" not null default '',
  "$systemId" uuid not null default gen_random_uuid() unique,
  "$version" bigint not null default nextval('"alcove"."row_version"'),
  "$createdAt" timestamptz not null default date_trunc('milliseconds', now()),
  "$createdBy" uuid not null default '00000000-0000-0000-0000-000000000000',
  "$modifiedAt" timestamptz not null default date_trunc('milliseconds', now()),
  "$modifiedBy" uuid not null default '00000000-0000-0000-0000-000000000000'
);
create index on "Record Link" ("Record ID");
