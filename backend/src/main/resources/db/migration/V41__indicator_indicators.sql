-- Indicators of plans with their measures and targets, one row a version, in the way of all items of a plan (V32).

-- A code may restart under each objective: within one it stands for one indicator on every day.
create table indicator (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    objective_id uuid,
    code text,
    statement text not null,
    code_key text generated always as (lower(code)) stored,
    objective_key uuid not null generated always as (coalesce(objective_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_indicator primary key (version_id),
    constraint uq_indicator_effective unique (id, effective without overlaps),
    constraint fk_indicator_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_indicator_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint ck_indicator_position check (position between 0 and 1000000),
    constraint ck_indicator_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null)),
    constraint uq_indicator_code unique (plan_id, objective_key, code_key, effective without overlaps) deferrable initially deferred,
    constraint fk_indicator_objective foreign key (objective_id, period effective) references objective (id, period effective)
        deferrable initially deferred,
    constraint ck_indicator_code check (length(code) between 1 and 60),
    constraint ck_indicator_statement check (length(statement) between 1 and 20000)
);
comment on column indicator.code is 'the printed number; null when the document prints none';
create index ix_indicator_objective on indicator (objective_id) where objective_id is not null;
create index ix_indicator_recorded on indicator (recorded_at desc, id desc);
create index ix_indicator_item on indicator (id);
create index ix_indicator_plan on indicator (plan_id, position, id);
create index ix_indicator_draft on indicator (plan_id) where not published;
create index ix_indicator_amendment on indicator (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on indicator to "${app}";
alter table indicator enable row level security;
create policy indicator_read on indicator for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy indicator_add on indicator for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy indicator_change on indicator for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy indicator_remove on indicator for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- One quantity of an indicator.
create table measure (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    indicator_id uuid not null,
    name text not null,
    unit text not null,
    unit_text text,
    numerator text,
    denominator text,
    direction text,
    aggregation text not null,
    disaggregations text[] not null,
    catalogue_code text,
    implements_measure_id uuid,
    name_key text not null generated always as (lower(name)) stored,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_measure primary key (version_id),
    constraint uq_measure_effective unique (id, effective without overlaps),
    constraint fk_measure_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_measure_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint ck_measure_position check (position between 0 and 1000000),
    constraint ck_measure_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null)),
    constraint uq_measure_name unique (indicator_id, name_key, effective without overlaps) deferrable initially deferred,
    constraint fk_measure_indicator foreign key (indicator_id, period effective) references indicator (id, period effective)
        deferrable initially deferred,
    constraint fk_measure_catalogue foreign key (catalogue_code) references catalogue_measure (code),
    constraint ck_measure_name check (length(name) between 1 and 2000),
    constraint ck_measure_words check (
        length(unit_text) between 1 and 200 and length(numerator) between 1 and 2000 and length(denominator) between 1 and 2000),
    constraint ck_measure_unit check (unit in ('PERCENT', 'PERCENTAGE_POINT', 'PER_100', 'PER_1000', 'PER_10000', 'PER_100000',
        'COUNT', 'MONEY_VND', 'AGE_YEARS', 'POINTS', 'OTHER')),
    constraint ck_measure_direction check (direction in ('UP', 'DOWN', 'KEEP')),
    constraint ck_measure_aggregation check (
        aggregation in ('RATIO', 'LATEST')
        or aggregation in ('SUM', 'AVERAGE') and unit not in ('PERCENT', 'PER_100', 'PER_1000', 'PER_10000', 'PER_100000')),
    constraint ck_measure_implements check (implements_measure_id <> id)
);
comment on column measure.direction is 'which way is better; null when the document does not say';
comment on column measure.implements_measure_id is 'the measure of the plan above that this one takes up';
create index ix_measure_indicator on measure (indicator_id);
create index ix_measure_catalogue on measure (catalogue_code) where catalogue_code is not null;
create index ix_measure_implements on measure (implements_measure_id) where implements_measure_id is not null;
create index ix_measure_item on measure (id);
create index ix_measure_plan on measure (plan_id, position, id);
create index ix_measure_draft on measure (plan_id) where not published;
create index ix_measure_amendment on measure (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on measure to "${app}";
alter table measure enable row level security;
create policy measure_read on measure for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy measure_add on measure for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy measure_change on measure for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy measure_remove on measure for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What is to be reached of a measure, by when and for whom.
create table target (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    measure_id uuid not null,
    year smallint,
    year_from smallint,
    base_year smallint,
    comparator text not null,
    base_comparator text,
    value numeric(21, 6) not null,
    upper numeric(21, 6),
    scope text,
    change text not null,
    direction text,
    same_key text not null generated always as (
        coalesce(year_from::text, '') || '-' || coalesce(year::text, '') || '|' || coalesce(base_year::text, '') || '|' || comparator || '|'
        || coalesce(base_comparator, '') || '|' || value::text || '|' || coalesce(upper::text, '') || '|' || change || '|'
        || coalesce(direction, '') || '|' || lower(coalesce(scope, ''))) stored,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_target primary key (version_id),
    constraint uq_target_effective unique (id, effective without overlaps),
    constraint fk_target_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_target_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint ck_target_position check (position between 0 and 1000000),
    constraint ck_target_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null)),
    constraint uq_target_same unique (measure_id, same_key, effective without overlaps) deferrable initially deferred,
    constraint fk_target_measure foreign key (measure_id, period effective) references measure (id, period effective)
        deferrable initially deferred,
    constraint ck_target_years check (
        year between 1900 and 2200 and year_from between 1900 and 2200 and base_year between 1900 and 2200
        and (year_from is null or year is not null and year_from <= year) and base_year < year),
    constraint ck_target_comparator check (
        comparator in ('EQ', 'LT', 'LE', 'GT', 'GE', 'RANGE', 'KEEP')
        and (comparator = 'KEEP') = (base_comparator is not null)
        and (base_comparator is null or base_comparator in ('EQ', 'LT', 'LE', 'GT', 'GE', 'RANGE'))),
    constraint ck_target_value check (value >= 0 and upper >= value),
    constraint ck_target_upper check ((upper is not null) = (coalesce(base_comparator, comparator) = 'RANGE')),
    constraint ck_target_change check (change in ('LEVEL', 'YEARLY_CHANGE', 'TOTAL_CHANGE')),
    constraint ck_target_direction check (direction in ('UP', 'DOWN')),
    constraint ck_target_scope check (length(scope) between 1 and 500)
);
comment on column target.value is 'never signed; whether it falls or rises is in direction';
comment on column target.base_comparator is 'of a KEEP the comparator of what is kept';
create index ix_target_measure on target (measure_id);
create index ix_target_item on target (id);
create index ix_target_plan on target (plan_id, position, id);
create index ix_target_draft on target (plan_id) where not published;
create index ix_target_amendment on target (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on target to "${app}";
alter table target enable row level security;
create policy target_read on target for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy target_add on target for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy target_change on target for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy target_remove on target for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- Accent-free search over published indicators. LIKE is not leakproof, so that an index on a table with row policies is not
-- used for it: this one holds only what everybody may read.
create table indicator_text (
    version_id uuid not null,
    folded text not null,
    constraint pk_indicator_text primary key (version_id),
    constraint fk_indicator_text_indicator foreign key (version_id) references indicator (version_id) on delete cascade
);
create index ix_indicator_text_folded on indicator_text using gin (folded public.gin_trgm_ops);
grant select, insert, update, delete on indicator_text to "${app}";

create function keep_indicator_text() returns trigger language plpgsql as $$
begin
    insert into indicator_text (version_id, folded) values (new.version_id, fold(coalesce(new.code || ' ', '') || new.statement))
    on conflict (version_id) do update set folded = excluded.folded;
    return null;
end $$;
create trigger keep_indicator_text after insert or update on indicator for each row when (new.published) execute function keep_indicator_text();
