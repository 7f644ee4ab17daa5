-- Outlines of areas as an administrator imported them, simplified to what a map of that level shows.
create table boundary_import (
    id uuid not null,
    area_id uuid not null,
    level text not null,
    valid_from date not null,
    source text not null,
    sample boolean not null,
    file_name text not null,
    digest bytea not null,
    imported_at timestamptz not null,
    imported_by text not null,
    report jsonb not null,
    version integer not null,
    constraint pk_boundary_import primary key (id),
    constraint fk_boundary_import_area foreign key (area_id) references area (id),
    constraint ck_boundary_import_level check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE'))
);
comment on column boundary_import.valid_from is 'the first day on which the outlines hold; those of a later import follow them';
comment on column boundary_import.sample is 'made up: a screen that shows them says so';
comment on column boundary_import.report is 'what was read and kept, and where file and directory do not meet';
create index ix_boundary_import_at on boundary_import (imported_at desc, id desc);
grant select, insert, delete on boundary_import to "${app}";

create table boundary (
    import_id uuid not null,
    area_id uuid not null,
    shape json not null,
    constraint pk_boundary primary key (area_id, import_id),
    constraint fk_boundary_import foreign key (import_id) references boundary_import (id) on delete cascade,
    constraint fk_boundary_area foreign key (area_id) references area (id)
);
comment on column boundary.shape is 'the coordinates of a GeoJSON MultiPolygon';
create index ix_boundary_import on boundary (import_id);
grant select, insert, delete on boundary to "${app}";
