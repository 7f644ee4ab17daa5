-- Extensions are trusted: the owner of the database may create them.
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists btree_gist schema public;

grant usage on schema mangnon to "${app}";

-- Folding for search: "tre em" finds "Trẻ em", d = đ. The dictionary is named so that the function may be immutable.
create function fold(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));
grant execute on function fold(text) to "${app}";

-- What the caller of the current transaction may reach. Policies call these inside a scalar sub-select, so that they
-- are computed once a statement, never once a row. Unset means nothing.
create function my_agency() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.agency', true), '')::uuid;
create function my_areas() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.areas', true), ''), '{}')::uuid[];
create function my_provinces() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.provinces', true), ''), '{}')::uuid[];
create function my_home_provinces() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.home_provinces', true), ''), '{}')::uuid[];
create function i_am_system() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.system', true), '') = 'on';
grant execute on function my_agency(), my_areas(), my_provinces(), my_home_provinces(), i_am_system() to "${app}";

-- Idempotency-Key: the key, a keyed digest of the request and what was created; never a body. Kept 24 hours.
create table idempotency_key (
    caller text not null,
    operation text not null,
    key text not null,
    request_digest bytea not null,
    created_id uuid not null,
    created_at timestamptz not null,
    constraint pk_idempotency_key primary key (caller, operation, key),
    constraint ck_idempotency_key_length check (length(key) between 1 and 64)
);
create index ix_idempotency_key_age on idempotency_key (created_at);
grant select, insert, delete on idempotency_key to "${app}";
