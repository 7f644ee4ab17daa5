-- A file of acts that was carried out as a whole, and may be taken back as a whole.
create table reorganisation_import (
    id uuid not null,
    file_name text not null,
    digest bytea not null,
    imported_at timestamptz not null,
    imported_by text not null,
    rows integer not null,
    acts integer not null,
    begun integer not null,
    ended integer not null,
    changed integer not null,
    effects jsonb not null,
    undone_at timestamptz,
    undone_by text,
    version integer not null,
    constraint pk_reorganisation_import primary key (id),
    constraint ck_reorganisation_import_undone check ((undone_at is null) = (undone_by is null))
);
comment on column reorganisation_import.effects is 'what followed in other rooms, counted';
grant select, insert, update (begun, ended, changed, effects, undone_at, undone_by, version) on reorganisation_import to "${app}";
create index ix_reorganisation_import_at on reorganisation_import (imported_at desc, id desc);

alter table reorganisation add column import_id uuid;
alter table reorganisation add constraint fk_reorganisation_import foreign key (import_id) references reorganisation_import (id);
create index ix_reorganisation_import on reorganisation (import_id) where import_id is not null;
