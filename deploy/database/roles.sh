#!/usr/bin/env bash
# Makes the roles and databases of Măng Non on a PostgreSQL 18 server. Run as its superuser (PGHOST, PGUSER … as psql reads them), or
# mounted into the official container image under /docker-entrypoint-initdb.d. Needs the three passwords in the environment.
set -euo pipefail
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname=postgres \
  --set=owner_password="${MANGNON_DB_OWNER_PASSWORD:?}" --set=app_password="${MANGNON_DB_PASSWORD:?}" \
  --set=keycloak_password="${KC_DB_PASSWORD:?}" <<'SQL'
-- The owner migrates; the application owns nothing and cannot pass row-level security.
select 'create role mangnon_owner login noinherit' where not exists (select from pg_roles where rolname = 'mangnon_owner') \gexec
select 'create role mangnon_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit'
  where not exists (select from pg_roles where rolname = 'mangnon_app') \gexec
select 'create role keycloak login noinherit' where not exists (select from pg_roles where rolname = 'keycloak') \gexec
alter role mangnon_owner password :'owner_password';
alter role mangnon_app password :'app_password';
alter role keycloak password :'keycloak_password';
select 'create database mangnon owner mangnon_owner encoding ''UTF8'' template template0'
  where not exists (select from pg_database where datname = 'mangnon') \gexec
select 'create database keycloak owner keycloak encoding ''UTF8'' template template0'
  where not exists (select from pg_database where datname = 'keycloak') \gexec
revoke all on database mangnon from public;
revoke all on database keycloak from public;
grant connect on database mangnon to mangnon_app;
\connect mangnon
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists pgcrypto;
SQL
