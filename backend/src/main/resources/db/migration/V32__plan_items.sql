-- Items of a plan, one row a version. A draft's versions have no days and change freely; issuing gives them their first day,
-- and an amendment ends one version on its effective day and begins the next. `effective_to` is the first day that no longer counts.
-- No two versions of an item hold on one day, no child outlives its parent, nothing is published in a draft or unpublished outside of one.

-- Objectives, nested; one row a version.
create table objective (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    parent_id uuid,
    code text,
    statement text not null,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_objective primary key (version_id),
    constraint uq_objective_effective unique (id, effective without overlaps),
    constraint fk_objective_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_objective_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint fk_objective_parent foreign key (parent_id, period effective) references objective (id, period effective)
        deferrable initially deferred,
    constraint ck_objective_parent check (parent_id <> id),
    constraint ck_objective_code check (length(code) between 1 and 60),
    constraint ck_objective_statement check (length(statement) between 1 and 20000),
    constraint ck_objective_position check (position between 0 and 1000000),
    constraint ck_objective_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null))
);
create index ix_objective_parent on objective (parent_id) where parent_id is not null;
create index ix_objective_item on objective (id);
create index ix_objective_plan on objective (plan_id, position, id);
create index ix_objective_draft on objective (plan_id) where not published;
create index ix_objective_amendment on objective (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on objective to "${app}";
alter table objective enable row level security;
create policy objective_read on objective for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy objective_add on objective for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy objective_change on objective for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy objective_remove on objective for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- Tasks, nested; one row a version.
create table task (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    parent_id uuid,
    parent_code text,
    code text,
    statement text not null,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_task primary key (version_id),
    constraint uq_task_effective unique (id, effective without overlaps),
    constraint fk_task_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_task_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint fk_task_parent foreign key (parent_id, period effective) references task (id, period effective)
        deferrable initially deferred,
    constraint ck_task_parent check (parent_id <> id and (parent_id is null or parent_code is null)),
    constraint ck_task_code check (length(code) between 1 and 60 and length(parent_code) between 1 and 60),
    constraint ck_task_statement check (length(statement) between 1 and 20000),
    constraint ck_task_position check (position between 0 and 1000000),
    constraint ck_task_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null))
);
comment on column task.code is 'the printed path, such as II.3.a; null for a dash item';
comment on column task.parent_code is 'the printed code of a heading that is no task itself';
create index ix_task_parent on task (parent_id) where parent_id is not null;
create index ix_task_item on task (id);
create index ix_task_plan on task (plan_id, position, id);
create index ix_task_draft on task (plan_id) where not published;
create index ix_task_amendment on task (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on task to "${app}";
alter table task enable row level security;
create policy task_read on task for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy task_add on task for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy task_change on task for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy task_remove on task for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What has to be delivered or held by when and by whom; one row a version.
create table reporting_duty (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    kind text not null,
    statement text not null,
    due_on date,
    due_month text,
    window_from date,
    window_to date,
    recurrence text,
    who text,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_reporting_duty primary key (version_id),
    constraint uq_reporting_duty_effective unique (id, effective without overlaps),
    constraint fk_reporting_duty_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_reporting_duty_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint ck_reporting_duty_kind check (kind in ('PLAN', 'REPORT', 'BUDGET', 'REVIEW', 'EVENT', 'MILESTONE')),
    constraint ck_reporting_duty_statement check (length(statement) between 1 and 20000),
    constraint ck_reporting_duty_due check (
        num_nonnulls(due_on, due_month, window_from) <= 1 and due_on between '1900-01-01' and '2200-12-31'
        and due_month ~ '^(19|20|21|22)[0-9]{2}-(0[1-9]|1[0-2])$'),
    constraint ck_reporting_duty_window check (
        (window_from is null) = (window_to is null) and window_from <= window_to and window_from >= '1900-01-01' and window_to <= '2200-12-31'),
    constraint ck_reporting_duty_words check (length(recurrence) between 1 and 500 and length(who) between 1 and 1000),
    constraint ck_reporting_duty_position check (position between 0 and 1000000),
    constraint ck_reporting_duty_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null))
);
comment on column reporting_duty.recurrence is 'as written, such as hằng năm';
comment on column reporting_duty.who is 'as written; the agencies that answer for it are assignments';
create index ix_reporting_duty_item on reporting_duty (id);
create index ix_reporting_duty_plan on reporting_duty (plan_id, position, id);
create index ix_reporting_duty_draft on reporting_duty (plan_id) where not published;
create index ix_reporting_duty_amendment on reporting_duty (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on reporting_duty to "${app}";
alter table reporting_duty enable row level security;
create policy reporting_duty_read on reporting_duty for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy reporting_duty_add on reporting_duty for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy reporting_duty_change on reporting_duty for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy reporting_duty_remove on reporting_duty for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- Where the money comes from; one row a version.
create table funding_source (
    version_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    statement text not null,
    amount_vnd bigint,
    year_from smallint,
    year_to smallint,
    position integer not null,
    effective_from date,
    effective_to date,
    effective daterange not null generated always as (daterange(effective_from, effective_to)) stored,
    amendment_id uuid,
    published boolean not null,
    version integer not null,
    recorded_at timestamptz not null,
    constraint pk_funding_source primary key (version_id),
    constraint uq_funding_source_effective unique (id, effective without overlaps),
    constraint fk_funding_source_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_funding_source_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint ck_funding_source_statement check (length(statement) between 1 and 20000),
    constraint ck_funding_source_amount check (amount_vnd between 0 and 1000000000000000000),
    constraint ck_funding_source_years check (
        (year_from is null) = (year_to is null) and year_from between 1900 and 2200 and year_to between 1900 and 2200 and year_from <= year_to),
    constraint ck_funding_source_position check (position between 0 and 1000000),
    constraint ck_funding_source_published check (
        published = (effective_from is not null) and (published or effective_to is null and amendment_id is null))
);
comment on column funding_source.amount_vnd is 'whole đồng; null when the document names none';
create index ix_funding_source_item on funding_source (id);
create index ix_funding_source_plan on funding_source (plan_id, position, id);
create index ix_funding_source_draft on funding_source (plan_id) where not published;
create index ix_funding_source_amendment on funding_source (amendment_id) where amendment_id is not null;
grant select, insert, update, delete on funding_source to "${app}";
alter table funding_source enable row level security;
create policy funding_source_read on funding_source for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy funding_source_add on funding_source for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy funding_source_change on funding_source for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy funding_source_remove on funding_source for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
