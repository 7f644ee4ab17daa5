-- Who must submit which figures of which period by when.
create table collection_round (
    id uuid not null,
    agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    plan_id uuid not null,
    reporting_duty_id uuid,
    title text not null,
    period_id integer not null,
    expected_quality text not null,
    state text not null,
    opened_at timestamptz,
    opened_by text,
    closed_at timestamptz,
    closed_by text,
    closing_reason text,
    sample boolean not null,
    recorded_at timestamptz not null,
    version integer not null,
    constraint pk_collection_round primary key (id),
    constraint fk_collection_round_agency foreign key (agency_id) references agency (id),
    constraint fk_collection_round_area foreign key (area_id) references area (id),
    constraint fk_collection_round_province foreign key (province_id) references area (id),
    constraint fk_collection_round_plan foreign key (plan_id) references plan (id),
    constraint fk_collection_round_period foreign key (period_id) references period (id),
    constraint ck_collection_round_title check (length(title) between 1 and 500),
    constraint ck_collection_round_quality check (expected_quality in ('ESTIMATED', 'OFFICIAL')),
    constraint ck_collection_round_state check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    constraint ck_collection_round_opened check ((state = 'DRAFT') = (opened_at is null)),
    constraint ck_collection_round_closed check ((state = 'CLOSED') = (closed_at is not null)),
    constraint ck_collection_round_closing_reason check (length(closing_reason) between 1 and 2000)
);
comment on column collection_round.agency_id is 'whose planner opens, locks and returns';
comment on column collection_round.sample is 'demonstration data, as its plan is';
create index ix_collection_round_recorded on collection_round (recorded_at desc, id desc);
create index ix_collection_round_agency on collection_round (agency_id);
create index ix_collection_round_area on collection_round (area_id);
create index ix_collection_round_province on collection_round (province_id);
create index ix_collection_round_plan on collection_round (plan_id);
create index ix_collection_round_period on collection_round (period_id);
grant select, insert, update, delete on collection_round to "${app}";

-- One form: what an agency says about an area in a round. Made when the round opens.
create table submission (
    id uuid not null,
    round_id uuid not null,
    agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    owner_agency_id uuid not null,
    period_id integer not null,
    measure_ids uuid[] not null,
    one_person boolean not null,
    state text not null,
    due_at timestamptz not null,
    entered_at timestamptz,
    entered_by text,
    entered_by_name text,
    submitted_at timestamptz,
    submitted_by text,
    submitted_by_name text,
    approved_at timestamptz,
    approved_by text,
    approved_by_name text,
    first_approved_at timestamptz,
    locked_at timestamptz,
    locked_by text,
    first_locked_at timestamptz,
    returned_at timestamptz,
    returned_by text,
    return_reason text,
    returns integer not null,
    seconds_after_return bigint not null,
    version integer not null,
    constraint pk_submission primary key (id),
    constraint uq_submission_unit unique (round_id, agency_id, area_id),
    constraint fk_submission_round foreign key (round_id) references collection_round (id),
    constraint fk_submission_agency foreign key (agency_id) references agency (id),
    constraint fk_submission_owner foreign key (owner_agency_id) references agency (id),
    constraint fk_submission_area foreign key (area_id) references area (id),
    constraint fk_submission_period foreign key (period_id) references period (id),
    constraint ck_submission_state check (state in ('OPEN', 'SUBMITTED', 'APPROVED', 'LOCKED', 'RETURNED', 'REOPENED')),
    constraint ck_submission_measures check (cardinality(measure_ids) > 0),
    constraint ck_submission_return_reason check (length(return_reason) between 1 and 2000),
    constraint ck_submission_returned check (state not in ('RETURNED', 'REOPENED') or return_reason is not null)
);
comment on column submission.measure_ids is 'what the form asks, in its order';
comment on column submission.one_person is 'whoever entered may approve: nobody else works there';
comment on column submission.due_at is 'the first arrival at APPROVED after this is late';
comment on column submission.returned_at is 'since when it waits for a correction; null when it does not';
comment on column submission.seconds_after_return is 'how long corrections took, shown apart from lateness';
create index ix_submission_agency on submission (agency_id);
create index ix_submission_owner on submission (owner_agency_id);
create index ix_submission_area on submission (area_id);
create index ix_submission_province on submission (province_id);
create index ix_submission_due on submission (due_at, id);
grant select, insert, update on submission to "${app}";

alter table submission enable row level security;
create policy submission_read on submission for select using (
    agency_id = (select my_agency()) or owner_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy submission_add on submission for insert with check (
    owner_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy submission_change on submission for update using (
    agency_id = (select my_agency()) or owner_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

-- An open round is for everybody in the province and for who must submit; a draft for its agency and the focal planner.
alter table collection_round enable row level security;
create policy collection_round_read on collection_round for select using (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[])
    or state <> 'DRAFT' and (province_id = any ((select my_home_provinces())::uuid[])
        or id in (select s.round_id from submission s where s.agency_id = (select my_agency())))
    or (select i_am_system()));
create policy collection_round_add on collection_round for insert with check (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy collection_round_change on collection_round for update using (
    agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy collection_round_remove on collection_round for delete using (
    state = 'DRAFT' and (agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What a round asks, as the measure said when the round was opened.
create table round_measure (
    round_id uuid not null,
    measure_id uuid not null,
    position integer not null,
    required boolean not null,
    cells text[] not null,
    name text not null,
    unit text not null,
    aggregation text not null,
    numerator text,
    denominator text,
    constraint pk_round_measure primary key (round_id, measure_id),
    constraint uq_round_measure_position unique (round_id, position) deferrable initially deferred,
    constraint fk_round_measure_round foreign key (round_id) references collection_round (id) on delete cascade,
    constraint ck_round_measure_cells check (cardinality(cells) between 1 and 200)
);
create index ix_round_measure_measure on round_measure (measure_id);

-- Whose figures count for a measure in the areas of a level: the agency's of the area itself, one agency's, or derived counts.
create table round_source (
    round_id uuid not null,
    measure_id uuid not null,
    level text not null,
    kind text not null,
    agency_id uuid,
    derived_code text,
    constraint pk_round_source primary key (round_id, measure_id, level),
    constraint fk_round_source_measure foreign key (round_id, measure_id) references round_measure (round_id, measure_id) on delete cascade,
    constraint fk_round_source_agency foreign key (agency_id) references agency (id),
    constraint ck_round_source_level check (level in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint ck_round_source_kind check (kind in ('OWN', 'AGENCY', 'DERIVED')),
    constraint ck_round_source_agency check ((kind = 'AGENCY') = (agency_id is not null)),
    constraint ck_round_source_derived check ((kind = 'DERIVED') = (derived_code is not null) and derived_code ~ '^[A-Z0-9][A-Z0-9_]{0,59}$')
);

create table round_due (
    round_id uuid not null,
    tier text not null,
    due_at timestamptz not null,
    constraint pk_round_due primary key (round_id, tier),
    constraint fk_round_due_round foreign key (round_id) references collection_round (id) on delete cascade,
    constraint ck_round_due_tier check (tier in ('COMMUNE', 'DISTRICT', 'PROVINCE_AGENCY', 'NATIONAL_AGENCY'))
);
comment on column round_due.tier is 'of the area to which the submitting agency belongs';

create table round_submitter (
    round_id uuid not null,
    agency_id uuid not null,
    area_id uuid not null,
    position integer not null,
    measure_ids uuid[],
    one_person boolean not null,
    constraint pk_round_submitter primary key (round_id, agency_id, area_id),
    constraint fk_round_submitter_round foreign key (round_id) references collection_round (id) on delete cascade,
    constraint fk_round_submitter_agency foreign key (agency_id) references agency (id),
    constraint fk_round_submitter_area foreign key (area_id) references area (id)
);
comment on column round_submitter.measure_ids is 'what it is asked; null: that of which it is the named source';
grant select, insert, update, delete on round_measure, round_source, round_due, round_submitter to "${app}";

alter table round_measure enable row level security;
create policy round_measure_all on round_measure using (round_id in (select r.id from collection_round r));
alter table round_source enable row level security;
create policy round_source_all on round_source using (round_id in (select r.id from collection_round r));
alter table round_due enable row level security;
create policy round_due_all on round_due using (round_id in (select r.id from collection_round r));
alter table round_submitter enable row level security;
create policy round_submitter_all on round_submitter using (round_id in (select r.id from collection_round r));

-- The one source whose figures count, for each measure, period and area, since the first round that asked for it opened.
create table named_source (
    measure_id uuid not null,
    period_id integer not null,
    area_id uuid not null,
    agency_id uuid,
    source text not null,
    owner_agency_id uuid not null,
    province_id uuid,
    round_id uuid not null,
    constraint pk_named_source primary key (measure_id, period_id, area_id),
    constraint fk_named_source_area foreign key (area_id) references area (id),
    constraint fk_named_source_agency foreign key (agency_id) references agency (id),
    constraint fk_named_source_period foreign key (period_id) references period (id),
    constraint fk_named_source_round foreign key (round_id) references collection_round (id),
    constraint ck_named_source_source check (source = 'OWN' and agency_id is not null or source like 'DERIVED:%' and agency_id is null)
);
create index ix_named_source_round on named_source (round_id);
grant select, insert on named_source to "${app}";
-- Which agency is the source is no secret; nobody names one but who opens the round.
alter table named_source enable row level security;
create policy named_source_read on named_source for select using (true);
create policy named_source_add on named_source for insert with check (round_id in (select r.id from collection_round r
    where r.agency_id = (select my_agency()) or r.area_id = any ((select my_areas())::uuid[])
        or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What makes the server object to a form: general rules, and those of one round.
create table validation_rule (
    id uuid not null,
    round_id uuid,
    kind text not null,
    severity text not null,
    measure_id uuid,
    units text[],
    lower numeric(21, 6),
    upper numeric(21, 6),
    percent numeric(9, 3),
    dimension text,
    other_measure_id uuid,
    comparator text,
    position integer not null,
    constraint pk_validation_rule primary key (id),
    constraint fk_validation_rule_round foreign key (round_id) references collection_round (id) on delete cascade,
    constraint fk_validation_rule_dimension foreign key (dimension) references disaggregation_dimension (code),
    constraint ck_validation_rule_kind check (
        kind in ('REQUIRED', 'BOUNDS', 'PARTS_EQUAL_TOTAL', 'NUMERATOR_WITHIN_DENOMINATOR', 'CHANGE', 'CROSS_MEASURE')),
    constraint ck_validation_rule_severity check (severity in ('ERROR', 'WARNING')),
    constraint ck_validation_rule_bounds check (kind <> 'BOUNDS' or coalesce(lower, upper) is not null and not lower > upper),
    constraint ck_validation_rule_change check (kind <> 'CHANGE' or percent > 0),
    constraint ck_validation_rule_cross check (
        kind <> 'CROSS_MEASURE' or measure_id is not null and other_measure_id is not null and comparator in ('EQ', 'LT', 'LE', 'GT', 'GE'))
);
comment on table validation_rule is 'without a round it holds for all rounds; without a measure for all measures of its units';
create index ix_validation_rule_round on validation_rule (round_id);
grant select, insert, update, delete on validation_rule to "${app}";
alter table validation_rule enable row level security;
create policy validation_rule_read on validation_rule for select using (round_id is null or round_id in (select r.id from collection_round r));
create policy validation_rule_add on validation_rule for insert with check (round_id in (select r.id from collection_round r));
create policy validation_rule_change on validation_rule for update using (round_id in (select r.id from collection_round r));
create policy validation_rule_remove on validation_rule for delete using (round_id in (select r.id from collection_round r));

insert into validation_rule (id, kind, severity, units, lower, upper, percent, position) values
    ('01936b00-0000-7000-8000-000000000001', 'REQUIRED', 'ERROR', null, null, null, null, 1),
    ('01936b00-0000-7000-8000-000000000002', 'NUMERATOR_WITHIN_DENOMINATOR', 'ERROR', array['PERCENT', 'PER_100'], null, null, null, 2),
    ('01936b00-0000-7000-8000-000000000003', 'NUMERATOR_WITHIN_DENOMINATOR', 'WARNING', array['PER_1000', 'PER_10000', 'PER_100000'], null, null, null, 3),
    ('01936b00-0000-7000-8000-000000000004', 'BOUNDS', 'ERROR', array['AGE_YEARS'], 0, 120, null, 4),
    ('01936b00-0000-7000-8000-000000000005', 'PARTS_EQUAL_TOTAL', 'ERROR', null, null, null, null, 5),
    ('01936b00-0000-7000-8000-000000000006', 'CHANGE', 'WARNING', null, null, null, 50, 6);
