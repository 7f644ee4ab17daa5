-- Figures as they are now. Which version of each was submitted, approved and locked is a pointer into its revisions, so that
-- what was published stands until something newer is.
create table observation (
    id uuid not null,
    measure_id uuid not null,
    period_id integer not null,
    area_id uuid not null,
    cell_id integer not null,
    agency_id uuid,
    source text not null,
    quality text not null,
    numerator numeric(21, 6),
    denominator numeric(21, 6),
    value numeric(21, 6),
    presence text,
    gap_reason text,
    comment text,
    submission_id uuid,
    owner_agency_id uuid not null,
    province_id uuid,
    version integer not null,
    submitted_version integer,
    approved_version integer,
    locked_version integer,
    changed_since_approval boolean not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text,
    constraint pk_observation primary key (id),
    constraint uq_observation_key unique nulls not distinct (measure_id, period_id, area_id, cell_id, quality, source, agency_id),
    constraint fk_observation_period foreign key (period_id) references period (id),
    constraint fk_observation_area foreign key (area_id) references area (id),
    constraint fk_observation_cell foreign key (cell_id) references disaggregation_cell (id),
    constraint fk_observation_agency foreign key (agency_id) references agency (id),
    constraint fk_observation_submission foreign key (submission_id) references submission (id),
    constraint ck_observation_source check (source = 'OWN' and agency_id is not null and submission_id is not null
        or source ~ '^DERIVED:[A-Z0-9][A-Z0-9_]{0,59}$' and agency_id is null and submission_id is null),
    constraint ck_observation_quality check (quality in ('ESTIMATED', 'OFFICIAL')),
    constraint ck_observation_presence check (presence in ('REPORTED', 'NO_DATA', 'NOT_APPLICABLE')),
    constraint ck_observation_reported check (presence is not null and presence = 'REPORTED' or num_nonnulls(numerator, denominator, value) = 0),
    constraint ck_observation_gap check ((presence is not null and presence <> 'REPORTED') = (gap_reason is not null)),
    constraint ck_observation_numbers check (numerator >= 0 and denominator >= 0 and abs(value) < 1e15 and numerator < 1e15 and denominator < 1e15),
    constraint ck_observation_denominator check (not (denominator = 0 and numerator > 0)),
    constraint ck_observation_text check (length(gap_reason) between 1 and 2000 and length(comment) between 1 and 4000),
    constraint ck_observation_levels check (submitted_version <= version and approved_version <= version and locked_version <= version)
);
comment on column observation.presence is 'null: the cell was emptied again; zero, no data and not applicable are three things';
comment on column observation.changed_since_approval is 'since its form was approved for the first time, until it is approved again';
create index ix_observation_submission on observation (submission_id);
create index ix_observation_changed on observation (submission_id) where changed_since_approval;
create index ix_observation_written on observation (written_at desc, id desc);
grant select, insert, update on observation to "${app}";

-- Every state of an observation, the first included. Nothing here is ever changed.
create table observation_revision (
    observation_id uuid not null,
    version integer not null,
    submission_id uuid,
    numerator numeric(21, 6),
    denominator numeric(21, 6),
    value numeric(21, 6),
    presence text,
    gap_reason text,
    comment text,
    reason text,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text,
    constraint pk_observation_revision primary key (observation_id, version),
    constraint fk_observation_revision_observation foreign key (observation_id) references observation (id),
    constraint ck_observation_revision_reason check (length(reason) between 1 and 2000)
);
comment on column observation_revision.reason is 'why it was changed, as far as somebody said so';
create index ix_observation_revision_submission on observation_revision (submission_id, written_at desc);
grant select, insert on observation_revision to "${app}";

create table observation_evidence (
    id uuid not null,
    observation_id uuid not null,
    submission_id uuid not null,
    file_name text not null,
    media_type text not null,
    bytes integer not null,
    digest bytea not null,
    content bytea not null,
    added_at timestamptz not null,
    added_by text not null,
    version integer not null,
    constraint pk_observation_evidence primary key (id),
    constraint fk_observation_evidence_observation foreign key (observation_id) references observation (id),
    constraint fk_observation_evidence_submission foreign key (submission_id) references submission (id),
    constraint uq_observation_evidence_digest unique (observation_id, digest),
    constraint ck_observation_evidence_name check (length(file_name) between 1 and 200),
    constraint ck_observation_evidence_bytes check (bytes between 1 and 10485760)
);
create index ix_observation_evidence_submission on observation_evidence (submission_id, id);
grant select, insert, delete on observation_evidence to "${app}";

-- Several figures sent at once: what came of each, by place in the request; never a body.
create table observation_batch (
    id uuid not null,
    agency_id uuid not null,
    recorded_at timestamptz not null,
    outcomes jsonb not null,
    constraint pk_observation_batch primary key (id)
);
grant select, insert on observation_batch to "${app}";

alter table observation enable row level security;
create policy observation_read on observation for select using (
    agency_id = (select my_agency()) or owner_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy observation_add on observation for insert with check (agency_id = (select my_agency()) or (select i_am_system()));
create policy observation_change on observation for update using (
    agency_id = (select my_agency()) or owner_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

alter table observation_revision enable row level security;
create policy observation_revision_read on observation_revision for select using (
    submission_id in (select s.id from submission s) or (select i_am_system()));
create policy observation_revision_add on observation_revision for insert with check (
    submission_id in (select s.id from submission s where s.agency_id = (select my_agency())) or (select i_am_system()));

alter table observation_evidence enable row level security;
create policy observation_evidence_read on observation_evidence for select using (submission_id in (select s.id from submission s));
create policy observation_evidence_add on observation_evidence for insert with check (
    submission_id in (select s.id from submission s where s.agency_id = (select my_agency())));
create policy observation_evidence_remove on observation_evidence for delete using (
    submission_id in (select s.id from submission s where s.agency_id = (select my_agency())));

alter table observation_batch enable row level security;
create policy observation_batch_read on observation_batch for select using (agency_id = (select my_agency()));
create policy observation_batch_add on observation_batch for insert with check (agency_id = (select my_agency()));
