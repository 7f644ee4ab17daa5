-- Dated acts that change areas or agencies. The legal basis is kept as far as it is known: number and day may be missing.
create table reorganisation (
    id uuid not null,
    subject text not null,
    kind text not null,
    document_number text,
    document_date date,
    effective_on date not null,
    constraint pk_reorganisation primary key (id),
    constraint ck_reorganisation_subject check (subject in ('AREA', 'AGENCY')),
    constraint ck_reorganisation_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'MOVE', 'CLOSE', 'UPGRADE')),
    constraint uq_reorganisation_act unique nulls not distinct (subject, kind, effective_on, document_number, document_date)
);
comment on column reorganisation.effective_on is 'the first day on which the new state holds';
grant select, insert on reorganisation to "${app}";

-- An area from its first to its last day. No first day: it was there before our records begin.
create table area (
    id uuid not null,
    key text not null,
    level text not null,
    valid_from date,
    valid_to date,
    lifetime daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
    version integer not null,
    constraint pk_area primary key (id),
    constraint uq_area_key unique (key),
    constraint uq_area_lifetime unique (id, lifetime without overlaps),
    constraint ck_area_level check (level in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint ck_area_lifetime check (not isempty(lifetime))
);
comment on column area.key is 'the identity of the area in import files, such as 2025-06688';
grant select, insert, update on area to "${app}";

-- What an area is called, its type, code and parent during one stretch of its life. PostgreSQL holds the rules of time:
-- one state a day, never outside the area's life, never longer than the parent lives, no code twice on one day.
create table area_state (
    id uuid not null,
    area_id uuid not null,
    valid_from date,
    valid_to date,
    validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
    level text not null,
    type text not null,
    code text,
    name text not null,
    short_name text not null,
    name_folded text not null generated always as (fold(name)) stored,
    parent_id uuid,
    doubt text,
    ended_by uuid,
    constraint pk_area_state primary key (id),
    constraint uq_area_state_day unique (area_id, validity without overlaps) deferrable initially deferred,
    constraint fk_area_state_area foreign key (area_id, period validity) references area (id, period lifetime) deferrable initially deferred,
    constraint fk_area_state_parent foreign key (parent_id, period validity) references area (id, period lifetime) deferrable initially deferred,
    constraint fk_area_state_ended_by foreign key (ended_by) references reorganisation (id),
    constraint ex_area_state_code exclude using gist (level with =, code with =, validity with &&) deferrable initially deferred,
    constraint ck_area_state_level check (level in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint ck_area_state_type check (
        level = 'NATION' and type = 'NATION'
        or level = 'PROVINCE' and type in ('PROVINCE', 'CITY')
        or level = 'DISTRICT' and type in ('RURAL_DISTRICT', 'URBAN_DISTRICT', 'DISTRICT_TOWN', 'DISTRICT_CITY')
        or level = 'COMMUNE' and type in ('COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE')),
    constraint ck_area_state_code check (
        code is null or code ~ (case level when 'PROVINCE' then '^[0-9]{2}$' when 'DISTRICT' then '^[0-9]{3}$' when 'COMMUNE' then '^[0-9]{5}$' end)),
    constraint ck_area_state_parent check ((parent_id is null) = (level = 'NATION')),
    constraint ck_area_state_validity check (not isempty(validity))
);
create index ix_area_state_name on area_state using gin (name_folded public.gin_trgm_ops);
create index ix_area_state_sort on area_state (short_name collate "vi-x-icu", area_id);
create index ix_area_state_parent on area_state (parent_id, area_id);
create index ix_area_state_code on area_state (code);
create index ix_area_state_level on area_state (level, valid_to);
grant select, insert, update, delete on area_state to "${app}";

create table area_succession (
    predecessor_id uuid not null,
    successor_id uuid not null,
    reorganisation_id uuid not null,
    share numeric(9, 6),
    constraint pk_area_succession primary key (predecessor_id, successor_id),
    constraint fk_area_succession_predecessor foreign key (predecessor_id) references area (id),
    constraint fk_area_succession_successor foreign key (successor_id) references area (id),
    constraint fk_area_succession_reorganisation foreign key (reorganisation_id) references reorganisation (id),
    constraint ck_area_succession_share check (share > 0 and share <= 1),
    constraint ck_area_succession_two check (predecessor_id <> successor_id)
);
comment on column area_succession.share is 'which part of the predecessor went there; null when not known';
create index ix_area_succession_successor on area_succession (successor_id);
grant select, insert, update, delete on area_succession to "${app}";

-- An accepted file, and what it said somebody should check.
create table area_import (
    id uuid not null,
    file_name text not null,
    digest bytea not null,
    imported_at timestamptz not null,
    imported_by text not null,
    rows integer not null,
    created integer not null,
    changed integer not null,
    unchanged integer not null,
    links integer not null,
    version integer not null,
    constraint pk_area_import primary key (id)
);
create index ix_area_import_at on area_import (imported_at desc, id desc);
grant select, insert on area_import to "${app}";

create table area_import_doubt (
    id uuid not null,
    import_id uuid not null,
    line integer not null,
    area_id uuid not null,
    doubt text not null,
    constraint pk_area_import_doubt primary key (id),
    constraint fk_area_import_doubt_import foreign key (import_id) references area_import (id),
    constraint fk_area_import_doubt_area foreign key (area_id) references area (id)
);
create index ix_area_import_doubt_line on area_import_doubt (import_id, line, id);
grant select, insert on area_import_doubt to "${app}";
