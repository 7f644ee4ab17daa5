-- An issued document as it was sent, its text, and the draft of a plan that was read from it and corrected since.
create table plan_import (
    id uuid not null,
    agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    status text not null,
    file_name text not null,
    format text not null,
    file_size integer not null,
    file_sha256 bytea not null,
    text text not null,
    draft jsonb not null,
    title text not null generated always as (coalesce(nullif(draft #>> '{document,title}', ''), file_name)) stored,
    title_folded text not null generated always as (fold(coalesce(nullif(draft #>> '{document,title}', ''), file_name))) stored,
    imported_at timestamptz not null,
    imported_by text not null,
    imported_by_name text,
    settled_at timestamptz,
    plan_id uuid,
    version integer not null,
    constraint pk_plan_import primary key (id),
    constraint uq_plan_import_plan unique (plan_id),
    constraint fk_plan_import_agency foreign key (agency_id) references agency (id),
    constraint fk_plan_import_area foreign key (area_id) references area (id),
    constraint fk_plan_import_province foreign key (province_id) references area (id),
    constraint ck_plan_import_status check (status in ('DRAFT', 'ACCEPTED', 'DISCARDED')),
    constraint ck_plan_import_format check (format in ('DOCX', 'PDF', 'TXT', 'MARKDOWN')),
    constraint ck_plan_import_file_name check (length(file_name) between 1 and 200),
    constraint ck_plan_import_file_size check (file_size between 1 and 20971520),
    constraint ck_plan_import_file_sha256 check (length(file_sha256) = 32),
    constraint ck_plan_import_settled check ((status = 'DRAFT') = (settled_at is null)),
    constraint ck_plan_import_plan check ((status = 'ACCEPTED') = (plan_id is not null))
);
comment on column plan_import.agency_id is 'of the person who sent it: whose draft it is';
comment on column plan_import.text is 'what source.start and source.end count in';
create index ix_plan_import_agency on plan_import (agency_id, imported_at desc, id desc);
create index ix_plan_import_area on plan_import (area_id);
create index ix_plan_import_province on plan_import (province_id);
create index ix_plan_import_title on plan_import using gin (title_folded public.gin_trgm_ops);
grant select, insert, update on plan_import to "${app}";

-- A draft is for the own agency, and for the focal planner's reach.
alter table plan_import enable row level security;
create policy plan_import_read on plan_import for select using (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy plan_import_add on plan_import for insert with check (
    agency_id = (select my_agency()) or (select i_am_system()));
create policy plan_import_change on plan_import for update using (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

-- The bytes stand apart, so that reading a draft never fetches them.
create table plan_import_file (
    import_id uuid not null,
    content bytea not null,
    constraint pk_plan_import_file primary key (import_id),
    constraint fk_plan_import_file_import foreign key (import_id) references plan_import (id)
);
alter table plan_import_file alter column content set storage external;
grant select, insert on plan_import_file to "${app}";
alter table plan_import_file enable row level security;
create policy plan_import_file_read on plan_import_file for select using (import_id in (select i.id from plan_import i));
create policy plan_import_file_add on plan_import_file for insert with check (import_id in (select i.id from plan_import i));
