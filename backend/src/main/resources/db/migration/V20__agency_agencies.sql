create table agency (
    id uuid not null,
    key text not null,
    code text not null,
    name text not null,
    short_name text not null,
    name_folded text not null generated always as (fold(name)) stored,
    kind text not null,
    area_id uuid not null,
    focal boolean not null,
    reports_to_id uuid,
    valid_from date,
    valid_to date,
    lifetime daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
    generated boolean not null,
    doubt text,
    version integer not null,
    constraint pk_agency primary key (id),
    constraint uq_agency_key unique (key),
    constraint ex_agency_code exclude using gist (code with =, lifetime with &&) deferrable initially deferred,
    constraint fk_agency_area foreign key (area_id, period lifetime) references area (id, period lifetime) deferrable initially deferred,
    constraint fk_agency_reports_to foreign key (reports_to_id) references agency (id) deferrable initially deferred,
    constraint ck_agency_code check (code ~ '^(VN|[0-9]{2}|[0-9]{3}|[0-9]{5})\.[A-Z][A-Z0-9]{0,29}$'),
    constraint ck_agency_kind check (kind in ('PEOPLES_COMMITTEE', 'DEPARTMENT', 'POLICE', 'MASS_ORGANISATION', 'PARTY',
        'SCHOOL', 'HOSPITAL', 'SERVICE_PROVIDER', 'MEDIA', 'OTHER')),
    constraint ck_agency_lifetime check (not isempty(lifetime)),
    constraint ck_agency_reports_to check (reports_to_id <> id)
);
comment on column agency.generated is 'exists by general law; nobody has confirmed this very body';
create index ix_agency_area on agency (area_id);
create index ix_agency_name on agency using gin (name_folded public.gin_trgm_ops);
create index ix_agency_sort on agency (name collate "vi-x-icu", id);
create index ix_agency_code on agency (code);
create index ix_agency_reports_to on agency (reports_to_id);
grant select, insert, update on agency to "${app}";

-- Other spellings under which documents print the agency.
create table agency_alias (
    agency_id uuid not null,
    alias text not null,
    alias_folded text not null generated always as (fold(alias)) stored,
    constraint pk_agency_alias primary key (agency_id, alias),
    constraint fk_agency_alias_agency foreign key (agency_id) references agency (id)
);
create index ix_agency_alias_folded on agency_alias using gin (alias_folded public.gin_trgm_ops);
grant select, insert, delete on agency_alias to "${app}";

create table agency_succession (
    predecessor_id uuid not null,
    successor_id uuid not null,
    reorganisation_id uuid not null,
    constraint pk_agency_succession primary key (predecessor_id, successor_id),
    constraint fk_agency_succession_predecessor foreign key (predecessor_id) references agency (id),
    constraint fk_agency_succession_successor foreign key (successor_id) references agency (id),
    constraint fk_agency_succession_reorganisation foreign key (reorganisation_id) references reorganisation (id),
    constraint ck_agency_succession_two check (predecessor_id <> successor_id)
);
create index ix_agency_succession_successor on agency_succession (successor_id);
grant select, insert, update, delete on agency_succession to "${app}";
