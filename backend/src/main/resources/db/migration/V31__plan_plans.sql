create table plan (
    id uuid not null,
    legal_document_id uuid not null,
    agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    parent_plan_id uuid,
    title text not null,
    title_folded text not null generated always as (fold(title)) stored,
    period_from smallint,
    period_to smallint,
    general_objective text,
    state text not null,
    issued boolean not null generated always as (state <> 'DRAFT') stored,
    effective_on date,
    issuance_reason text,
    closed_on date,
    closing_reason text,
    replaced_by uuid,
    sample boolean not null,
    recorded_at timestamptz not null,
    version integer not null,
    constraint pk_plan primary key (id),
    constraint uq_plan_issued unique (id, issued),
    constraint fk_plan_legal_document foreign key (legal_document_id) references legal_document (id),
    constraint fk_plan_agency foreign key (agency_id) references agency (id),
    constraint fk_plan_area foreign key (area_id) references area (id),
    constraint fk_plan_province foreign key (province_id) references area (id),
    constraint fk_plan_parent foreign key (parent_plan_id) references plan (id),
    constraint fk_plan_replaced_by foreign key (replaced_by) references plan (id),
    constraint ck_plan_parent check (parent_plan_id <> id),
    constraint ck_plan_title check (length(title) between 1 and 2000),
    constraint ck_plan_general_objective check (length(general_objective) between 1 and 20000),
    constraint ck_plan_period check (
        (period_from is null) = (period_to is null) and period_from between 1900 and 2200 and period_to between 1900 and 2200 and period_from <= period_to),
    constraint ck_plan_state check (state in ('DRAFT', 'IN_FORCE', 'CLOSED', 'REPLACED')),
    constraint ck_plan_effective_on check (
        (state = 'DRAFT') = (effective_on is null) and effective_on between '1900-01-01' and '2200-12-31'),
    constraint ck_plan_issuance_reason check (length(issuance_reason) between 1 and 2000),
    constraint ck_plan_closed_on check (
        (state in ('CLOSED', 'REPLACED')) = (closed_on is not null) and closed_on >= effective_on and closed_on <= '2200-12-31'),
    constraint ck_plan_closing_reason check (
        (closing_reason is null) = (closed_on is null) and length(closing_reason) between 1 and 2000),
    constraint ck_plan_replaced_by check ((state = 'REPLACED') = (replaced_by is not null) and replaced_by <> id)
);
comment on column plan.agency_id is 'whose planner edits it';
comment on column plan.province_id is 'of the area; null for the nation';
comment on column plan.issued is 'items refer to it, so that a draft never holds a published item nor an issued plan an unpublished one';
comment on column plan.sample is 'demonstration data, shown as such wherever it is shown';
create index ix_plan_period on plan ((coalesce(period_from, 0::smallint)), id);
create index ix_plan_area on plan (area_id);
create index ix_plan_agency on plan (agency_id);
create index ix_plan_province on plan (province_id);
create index ix_plan_parent on plan (parent_plan_id) where parent_plan_id is not null;
create index ix_plan_replaced_by on plan (replaced_by) where replaced_by is not null;
create index ix_plan_legal_document on plan (legal_document_id);
create index ix_plan_draft on plan (agency_id) where state = 'DRAFT';
grant select, insert, update, delete on plan to "${app}";

-- Issued plans are everybody's to read; drafts, and all writing, are for the own agency, and for the focal planner's reach.
alter table plan enable row level security;
create policy plan_read on plan for select using (
    state <> 'DRAFT' or agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy plan_add on plan for insert with check (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy plan_change on plan for update using (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy plan_remove on plan for delete using (
    state = 'DRAFT' and (agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What a plan carries out, rests on, amends, replaces or mentions, in the order of the document.
create table plan_basis (
    plan_id uuid not null,
    position integer not null,
    legal_document_id uuid not null,
    relation text not null,
    published boolean not null,
    constraint pk_plan_basis primary key (plan_id, position),
    constraint uq_plan_basis_relation unique (plan_id, legal_document_id, relation),
    constraint fk_plan_basis_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_plan_basis_legal_document foreign key (legal_document_id) references legal_document (id),
    constraint ck_plan_basis_relation check (relation in ('BASIS', 'IMPLEMENTS', 'AMENDS', 'REPLACES', 'MENTIONED'))
);
create index ix_plan_basis_legal_document on plan_basis (legal_document_id);
grant select, insert, update, delete on plan_basis to "${app}";
alter table plan_basis enable row level security;
create index ix_plan_basis_draft on plan_basis (plan_id) where not published;
create policy plan_basis_read on plan_basis for select using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy plan_basis_add on plan_basis for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy plan_basis_change on plan_basis for update using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy plan_basis_remove on plan_basis for delete using (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- A later change of an issued plan: from which day, why, by which document.
create table plan_amendment (
    id uuid not null,
    plan_id uuid not null,
    number integer not null,
    issued boolean not null,
    legal_document_id uuid,
    reason text not null,
    effective_on date not null,
    recorded_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    recorded_by_agency_id uuid,
    retroactive boolean not null generated always as (effective_on < recorded_on) stored,
    version integer not null,
    constraint pk_plan_amendment primary key (id),
    constraint uq_plan_amendment_number unique (plan_id, number),
    constraint fk_plan_amendment_plan foreign key (plan_id, issued) references plan (id, issued),
    constraint fk_plan_amendment_legal_document foreign key (legal_document_id) references legal_document (id),
    constraint ck_plan_amendment_issued check (issued),
    constraint ck_plan_amendment_reason check (length(reason) between 1 and 2000),
    constraint ck_plan_amendment_effective_on check (effective_on between '1900-01-01' and '2200-12-31')
);
comment on column plan_amendment.retroactive is 'took effect on a day before the one on which it was recorded';
create index ix_plan_amendment_legal_document on plan_amendment (legal_document_id);
grant select, insert on plan_amendment to "${app}";
alter table plan_amendment enable row level security;
create policy plan_amendment_read on plan_amendment for select using (true);
create policy plan_amendment_add on plan_amendment for insert with check (
    plan_id in (
        select p.id from plan p
        where p.agency_id = (select my_agency()) or p.area_id = any ((select my_areas())::uuid[])
            or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What each amendment did, with what stood there before: a version that it took the place of is gone from the item's table.
create table plan_amendment_change (
    amendment_id uuid not null,
    number integer not null,
    subject text not null,
    act text not null,
    item_id uuid not null,
    before jsonb,
    after jsonb,
    constraint pk_plan_amendment_change primary key (amendment_id, number),
    constraint fk_plan_amendment_change_amendment foreign key (amendment_id) references plan_amendment (id),
    constraint ck_plan_amendment_change_subject check (
        subject in ('OBJECTIVE', 'TASK', 'REPORTING_DUTY', 'FUNDING_SOURCE', 'INDICATOR', 'MEASURE', 'TARGET')),
    constraint ck_plan_amendment_change_act check (act in ('ADD', 'CHANGE', 'REMOVE')),
    constraint ck_plan_amendment_change_sides check ((act = 'ADD') = (before is null) and (act = 'REMOVE') = (after is null))
);
create index ix_plan_amendment_change_item on plan_amendment_change (item_id);
grant select, insert on plan_amendment_change to "${app}";
