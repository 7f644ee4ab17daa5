-- Catalogues of measures that the nation asks for, filled from the shipped files of /reference/catalogues when the service starts.
create table catalogue (
    id uuid not null,
    code text not null,
    name text not null,
    name_en text not null,
    document_kind text not null,
    document_number text not null,
    issuer text not null,
    issued_on date not null,
    period_from smallint not null,
    period_to smallint not null,
    content_digest text not null,
    loaded_at timestamptz not null,
    constraint pk_catalogue primary key (id),
    constraint uq_catalogue_code unique (code),
    constraint ck_catalogue_code check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    constraint ck_catalogue_period check (period_from between 1900 and 2200 and period_to between 1900 and 2200 and period_from <= period_to)
);
comment on column catalogue.content_digest is 'of the file it was filled from: the same file is not loaded again';
grant select, insert, update on catalogue to "${app}";

create table catalogue_measure (
    id uuid not null,
    code text not null,
    catalogue_id uuid not null,
    position integer not null,
    objective_code text not null,
    indicator_code text not null,
    name text not null,
    name_en text not null,
    unit text not null,
    unit_text text not null,
    direction text not null,
    aggregation text not null,
    search_text text not null generated always as (fold(code || ' ' || name || ' ' || name_en)) stored,
    constraint pk_catalogue_measure primary key (id),
    constraint uq_catalogue_measure_code unique (code),
    constraint fk_catalogue_measure_catalogue foreign key (catalogue_id) references catalogue (id),
    constraint ck_catalogue_measure_code check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*:[0-9]{1,3}[a-z]?$'),
    constraint ck_catalogue_measure_unit check (unit in ('PERCENT', 'PERCENTAGE_POINT', 'PER_100', 'PER_1000', 'PER_10000', 'PER_100000',
        'COUNT', 'MONEY_VND', 'AGE_YEARS', 'POINTS', 'OTHER')),
    constraint ck_catalogue_measure_direction check (direction in ('UP', 'DOWN', 'KEEP')),
    constraint ck_catalogue_measure_aggregation check (aggregation in ('SUM', 'RATIO', 'LATEST', 'AVERAGE'))
);
comment on column catalogue_measure.code is 'such as QD23-2021:3a: the catalogue, the number of the indicator, a letter for each of its measures';
create index ix_catalogue_measure_catalogue on catalogue_measure (catalogue_id, position);
grant select, insert, update on catalogue_measure to "${app}";

create table catalogue_target (
    measure_id uuid not null,
    position integer not null,
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
    constraint pk_catalogue_target primary key (measure_id, position),
    constraint fk_catalogue_target_measure foreign key (measure_id) references catalogue_measure (id)
);
grant select, insert, delete on catalogue_target to "${app}";
