-- Up Migration

-- json, not jsonb: sources come back letter for letter.
create table alcove.published_app (
  id text primary key,
  name text not null,
  publisher text not null,
  version text not null,
  published_at timestamptz not null,
  published_by text not null,
  manifest json not null,
  files json not null
);
