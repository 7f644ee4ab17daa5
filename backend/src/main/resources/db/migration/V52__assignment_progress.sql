-- By when an assignment has to be carried out: one day, or days of every year. Data of the plan's planner, public as the assignment is.
create table assignment_schedule (
    assignment_id uuid not null,
    due_on date,
    yearly text[] not null,
    since date not null,
    source text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null,
    constraint pk_assignment_schedule primary key (assignment_id),
    constraint fk_assignment_schedule_assignment foreign key (assignment_id) references assignment (id) on delete cascade,
    constraint ck_assignment_schedule_one check (due_on is null or cardinality(yearly) = 0),
    constraint ck_assignment_schedule_yearly check (cardinality(yearly) <= 24 and array_to_string(yearly, ' ') ~ '^((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?( |$))*$'),
    constraint ck_assignment_schedule_days check (due_on between '1900-01-01' and '2200-12-31' and since between '1900-01-01' and '2200-12-31'),
    constraint ck_assignment_schedule_source check (source in ('DOCUMENT', 'PLANNER'))
);
comment on column assignment_schedule.yearly is 'months and days of every year: 05-15; a month alone is its last day';
comment on column assignment_schedule.since is 'days before this one are not asked for';
create index ix_assignment_schedule_yearly on assignment_schedule (assignment_id) where cardinality(yearly) > 0;
grant select, insert, update, delete on assignment_schedule to "${app}";
alter table assignment_schedule enable row level security;
create policy assignment_schedule_read on assignment_schedule for select using (assignment_id in (select a.id from assignment a));
create policy assignment_schedule_add on assignment_schedule for insert with check (assignment_id in (
    select a.id from assignment a join plan p on p.id = a.plan_id where p.agency_id = (select my_agency())
        or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy assignment_schedule_change on assignment_schedule for update using (assignment_id in (
    select a.id from assignment a join plan p on p.id = a.plan_id where p.agency_id = (select my_agency())
        or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy assignment_schedule_remove on assignment_schedule for delete using (assignment_id in (
    select a.id from assignment a join plan p on p.id = a.plan_id where p.agency_id = (select my_agency())
        or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- One day on which an assignment falls due. Told to somebody, it stays, whatever becomes of the calendar.
create table duty (
    id uuid not null,
    assignment_id uuid not null,
    plan_id uuid not null,
    subject_id uuid not null,
    agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    plan_agency_id uuid not null,
    nominal_on date not null,
    due_on date not null,
    single boolean not null,
    delivered_on date,
    settled boolean not null,
    recorded_at timestamptz not null,
    version integer not null,
    constraint pk_duty primary key (id),
    constraint uq_duty_day unique (assignment_id, nominal_on),
    constraint fk_duty_assignment foreign key (assignment_id) references assignment (id) deferrable initially deferred,
    constraint fk_duty_plan foreign key (plan_id) references plan (id),
    constraint fk_duty_agency foreign key (agency_id) references agency (id),
    constraint fk_duty_area foreign key (area_id) references area (id),
    constraint fk_duty_plan_agency foreign key (plan_agency_id) references agency (id),
    constraint ck_duty_days check (due_on >= nominal_on),
    constraint ck_duty_settled check (not settled or delivered_on is not null)
);
comment on column duty.nominal_on is 'as the schedule names it';
comment on column duty.due_on is 'the same, or the next day that is worked (Civil Code 2015 art. 148.5)';
comment on column duty.single is 'the assignment has this one day: only what is complete delivers it';
comment on column duty.delivered_on is 'day of the first report that delivered it; lateness is told by it, also when that was returned';
comment on column duty.settled is 'a report that delivers it stands: reported or accepted';
create index ix_duty_due on duty (due_on, id);
create index ix_duty_agency on duty (agency_id, due_on);
create index ix_duty_province on duty (province_id, due_on);
create index ix_duty_area on duty (area_id, due_on);
create index ix_duty_plan on duty (plan_id, due_on);
create index ix_duty_plan_agency on duty (plan_agency_id, due_on);
create index ix_duty_subject on duty (subject_id);
create index ix_duty_open on duty (assignment_id) where not settled;
grant select, insert, update, delete on duty to "${app}";
alter table duty enable row level security;
create policy duty_read on duty for select using (
    agency_id = (select my_agency()) or plan_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy duty_add on duty for insert with check (plan_id in (select p.id from plan p where p.agency_id = (select my_agency())
    or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy duty_change on duty for update using (
    agency_id = (select my_agency()) or plan_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy duty_remove on duty for delete using (plan_id in (select p.id from plan p where p.agency_id = (select my_agency())
    or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

-- What an agency says about how far an assignment is; the words stand in its revisions.
create table progress_report (
    id uuid not null,
    assignment_id uuid not null,
    duty_id uuid,
    plan_id uuid not null,
    subject_id uuid not null,
    agency_id uuid not null,
    keeper_id uuid not null,
    receiver_id uuid not null,
    plan_agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    state text not null,
    revision integer not null,
    recorded_at timestamptz not null,
    reported_by text not null,
    version integer not null,
    constraint pk_progress_report primary key (id),
    constraint fk_progress_report_assignment foreign key (assignment_id) references assignment (id),
    constraint fk_progress_report_duty foreign key (duty_id) references duty (id),
    constraint fk_progress_report_plan foreign key (plan_id) references plan (id),
    constraint fk_progress_report_agency foreign key (agency_id) references agency (id),
    constraint fk_progress_report_keeper foreign key (keeper_id) references agency (id),
    constraint fk_progress_report_receiver foreign key (receiver_id) references agency (id),
    constraint fk_progress_report_plan_agency foreign key (plan_agency_id) references agency (id),
    constraint fk_progress_report_area foreign key (area_id) references area (id),
    constraint ck_progress_report_state check (state in ('REPORTED', 'ACCEPTED', 'RETURNED'))
);
comment on column progress_report.agency_id is 'who reported';
comment on column progress_report.keeper_id is 'who may read it as its own: who reported, or whoever goes on with its work';
comment on column progress_report.receiver_id is 'who accepts or returns it';
comment on column progress_report.reported_by is 'who wrote its last revision, and does not accept it';
-- one report at a time delivers a duty
create unique index uq_progress_report_duty on progress_report (duty_id) where duty_id is not null and state <> 'RETURNED';
create index ix_progress_report_assignment on progress_report (assignment_id, id);
create index ix_progress_report_subject on progress_report (subject_id, id);
create index ix_progress_report_agency on progress_report (agency_id, id);
create index ix_progress_report_keeper on progress_report (keeper_id, id);
create index ix_progress_report_receiver on progress_report (receiver_id, id);
create index ix_progress_report_plan_agency on progress_report (plan_agency_id, id);
create index ix_progress_report_area on progress_report (area_id, id);
create index ix_progress_report_province on progress_report (province_id, id);
create index ix_progress_report_plan on progress_report (plan_id, id);
grant select, insert, update on progress_report to "${app}";
alter table progress_report enable row level security;
create policy progress_report_read on progress_report for select using (
    agency_id = (select my_agency()) or keeper_id = (select my_agency()) or receiver_id = (select my_agency()) or plan_agency_id = (select my_agency())
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy progress_report_add on progress_report for insert with check (agency_id = (select my_agency()) or (select i_am_system()));
create policy progress_report_change on progress_report for update using (
    agency_id = (select my_agency()) or receiver_id = (select my_agency()) or (select i_am_system()));

-- Each wording of a report. The words never change; what became of them is said once.
create table progress_revision (
    report_id uuid not null,
    number integer not null,
    percent integer,
    milestone text,
    statement text not null,
    as_of date not null,
    reported_at timestamptz not null,
    reported_by text not null,
    reported_by_name text,
    outcome text,
    reason text,
    decided_at timestamptz,
    decided_by text,
    decided_by_name text,
    constraint pk_progress_revision primary key (report_id, number),
    constraint fk_progress_revision_report foreign key (report_id) references progress_report (id),
    constraint ck_progress_revision_measure check (num_nonnulls(percent, milestone) = 1 and percent between 0 and 100),
    constraint ck_progress_revision_words check (length(milestone) between 1 and 500 and length(statement) between 1 and 4000),
    constraint ck_progress_revision_outcome check (outcome in ('ACCEPTED', 'RETURNED') and (outcome is null) = (decided_at is null)),
    constraint ck_progress_revision_reason check ((coalesce(outcome, '') <> 'RETURNED' or reason is not null) and length(reason) between 1 and 2000)
);
grant select, insert, update (outcome, reason, decided_at, decided_by, decided_by_name) on progress_revision to "${app}";
alter table progress_revision enable row level security;
create policy progress_revision_read on progress_revision for select using (report_id in (select r.id from progress_report r));
create policy progress_revision_add on progress_revision for insert with check (report_id in (
    select r.id from progress_report r where r.agency_id = (select my_agency()) or (select i_am_system())));
create policy progress_revision_change on progress_revision for update using (outcome is null and report_id in (
    select r.id from progress_report r where r.receiver_id = (select my_agency()) or (select i_am_system())))
    with check (report_id in (select r.id from progress_report r));

create table progress_file (
    id uuid not null,
    report_id uuid not null,
    file_name text not null,
    media_type text not null,
    bytes integer not null,
    digest bytea not null,
    content bytea not null,
    added_at timestamptz not null,
    added_by text not null,
    version integer not null,
    constraint pk_progress_file primary key (id),
    constraint fk_progress_file_report foreign key (report_id) references progress_report (id),
    constraint uq_progress_file_digest unique (report_id, digest),
    constraint ck_progress_file_name check (length(file_name) between 1 and 200),
    constraint ck_progress_file_bytes check (bytes between 1 and 10485760)
);
create index ix_progress_file_report on progress_file (report_id, id);
grant select, insert, delete on progress_file to "${app}";
alter table progress_file enable row level security;
create policy progress_file_read on progress_file for select using (report_id in (select r.id from progress_report r));
create policy progress_file_add on progress_file for insert with check (report_id in (
    select r.id from progress_report r where r.agency_id = (select my_agency())));
create policy progress_file_remove on progress_file for delete using (report_id in (
    select r.id from progress_report r where r.agency_id = (select my_agency())));

-- Whatever ends an assignment ends the days that come after it, unless somebody has said something about them.
create function end_duties() returns trigger language plpgsql security definer
    set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    if tg_op = 'DELETE' then
        delete from duty d where d.assignment_id = old.id and not exists (select 1 from progress_report r where r.duty_id = d.id);
        return old;
    end if;
    delete from duty d
    where d.assignment_id = new.id and d.nominal_on > new.last_day and not exists (select 1 from progress_report r where r.duty_id = d.id);
    return new;
end $$;
create trigger tr_assignment_duties_removed before delete on assignment for each row execute function end_duties();
create trigger tr_assignment_duties_ended after update of valid_until on assignment for each row
    when (new.valid_until is distinct from old.valid_until) execute function end_duties();

-- What acts write in this room is put back when they are undone.
create trigger tr_assignment_schedule_journal after insert or update or delete on assignment_schedule for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('assignment_id');
create trigger tr_duty_journal after insert or update or delete on duty for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
create trigger tr_progress_report_journal after insert or update or delete on progress_report for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
