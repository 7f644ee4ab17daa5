-- Everything of an agency passed to another one in one act.
create table handover (
    id uuid not null,
    from_agency_id uuid not null,
    to_agency_id uuid not null,
    effective_on date not null,
    reason text,
    legal_document_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    version integer not null,
    constraint pk_handover primary key (id),
    constraint fk_handover_from foreign key (from_agency_id) references agency (id),
    constraint fk_handover_to foreign key (to_agency_id) references agency (id),
    constraint fk_handover_document foreign key (legal_document_id) references legal_document (id),
    constraint ck_handover_two check (from_agency_id <> to_agency_id)
);
comment on column handover.effective_on is 'the first day on which the successor answers';
create index ix_handover_from on handover (from_agency_id, effective_on);
create index ix_handover_to on handover (to_agency_id, effective_on);
grant select, insert on handover to "${app}";

-- Who answers for what, in which role, on which days.
create table assignment (
    id uuid not null,
    plan_id uuid not null,
    subject_type text not null,
    subject_id uuid not null,
    agency_id uuid not null,
    role text not null,
    part text,
    part_folded text not null generated always as (coalesce(fold(part), '')) stored,
    statement text,
    valid_from date,
    valid_until date,
    first_day date not null generated always as (coalesce(valid_from, '-infinity'::date)) stored,
    last_day date not null generated always as (coalesce(valid_until, 'infinity'::date)) stored,
    validity daterange not null generated always as (daterange(valid_from, valid_until, '[]')) stored,
    published boolean not null,
    end_reason text,
    opened_by uuid,
    ended_by uuid,
    recorded_at timestamptz not null,
    version integer not null,
    constraint pk_assignment primary key (id),
    constraint fk_assignment_plan foreign key (plan_id, published) references plan (id, issued) on delete cascade deferrable initially deferred,
    constraint fk_assignment_agency foreign key (agency_id) references agency (id),
    constraint fk_assignment_opened_by foreign key (opened_by) references handover (id),
    constraint fk_assignment_ended_by foreign key (ended_by) references handover (id),
    constraint ck_assignment_subject_type check (subject_type in ('PLAN', 'OBJECTIVE', 'INDICATOR', 'TASK', 'REPORTING_DUTY')),
    constraint ck_assignment_plan_itself check (subject_type <> 'PLAN' or subject_id = plan_id),
    constraint ck_assignment_role check (role in ('LEAD', 'COORDINATE', 'PERFORM', 'REQUESTED', 'ADVISE', 'CONSOLIDATE', 'APPRAISE', 'MONITOR')),
    constraint ck_assignment_days check (not isempty(validity)),
    constraint ck_assignment_published check (not published or valid_from is not null),
    -- one LEAD a day on a subject and part
    constraint ex_assignment_lead exclude using gist (subject_id with =, part_folded with =, validity with &&) where (role = 'LEAD'),
    -- nobody twice in one role on a subject and part
    constraint ex_assignment_twice exclude using gist (agency_id with =, role with =, subject_id with =, part_folded with =, validity with &&)
        where (role <> 'LEAD')
);
comment on column assignment.valid_from is 'the first day; null until the plan is issued: the day it takes effect';
comment on column assignment.valid_until is 'the last day; null: no end in sight';
create index ix_assignment_subject on assignment (subject_id, id);
create index ix_assignment_plan on assignment (plan_id, id);
create index ix_assignment_agency on assignment (agency_id, id);
create index ix_assignment_agency_days on assignment (agency_id, last_day, first_day);
create index ix_assignment_first_day on assignment (first_day, id);
create index ix_assignment_draft on assignment (plan_id) where not published;
create index ix_assignment_opened_by on assignment (opened_by) where opened_by is not null;
create index ix_assignment_ended_by on assignment (ended_by) where ended_by is not null;
grant select, insert, update, delete on assignment to "${app}";

-- Folded words of published assignments, for search. No row policy: under one, PostgreSQL may not use a trigram index.
create table assignment_text (
    assignment_id uuid not null,
    folded text not null,
    constraint pk_assignment_text primary key (assignment_id),
    constraint fk_assignment_text_assignment foreign key (assignment_id) references assignment (id) on delete cascade
);
alter table assignment_text alter column folded set statistics 1000;
create index ix_assignment_text_folded on assignment_text using gin (folded public.gin_trgm_ops);
grant select, insert, update, delete on assignment_text to "${app}";

create function keep_assignment_text() returns trigger language plpgsql as $$
begin
    insert into assignment_text as t (assignment_id, folded)
    select c.id, fold(concat_ws(' ', c.statement, c.part)) from changed c where c.published
    on conflict (assignment_id) do update set folded = excluded.folded where t.folded <> excluded.folded;
    return null;
end $$;
create trigger tr_assignment_text_insert after insert on assignment
    referencing new table as changed for each statement execute function keep_assignment_text();
create trigger tr_assignment_text_update after update on assignment
    referencing new table as changed for each statement execute function keep_assignment_text();

-- What a hand-over did to each assignment.
create table handover_line (
    handover_id uuid not null,
    number integer not null,
    assignment_id uuid not null,
    plan_id uuid not null,
    agency_id uuid not null,
    subject_type text not null,
    subject_id uuid not null,
    role text not null,
    part text,
    outcome text not null,
    opened uuid[] not null,
    constraint pk_handover_line primary key (handover_id, number),
    constraint fk_handover_line_handover foreign key (handover_id) references handover (id),
    constraint fk_handover_line_plan foreign key (plan_id) references plan (id) on delete cascade,
    constraint ck_handover_line_outcome check (outcome in ('MOVED', 'HELD_BY_SUCCESSOR', 'LED_BY_SUCCESSOR', 'SUCCESSOR_NOW_LEADS', 'OUTSIDE_REACH', 'PLAN_CLOSED'))
);
grant select, insert on handover_line to "${app}";

-- Several assigned at once: what came of each, by place in the request; never a body.
create table assignment_batch (
    id uuid not null,
    plan_id uuid not null,
    recorded_at timestamptz not null,
    outcomes jsonb not null,
    constraint pk_assignment_batch primary key (id),
    constraint fk_assignment_batch_plan foreign key (plan_id) references plan (id) on delete cascade
);
grant select, insert on assignment_batch to "${app}";

alter table assignment enable row level security;
create policy assignment_read on assignment for select
    using (published or plan_id in (select p.id from plan p where p.state = 'DRAFT'));
create policy assignment_insert on assignment for insert
    with check (plan_id in (select p.id from plan p where p.agency_id = (select my_agency())
        or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy assignment_update on assignment for update
    using (plan_id in (select p.id from plan p where p.agency_id = (select my_agency())
        or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy assignment_delete on assignment for delete
    using (plan_id in (select p.id from plan p where p.agency_id = (select my_agency())
        or p.area_id = any ((select my_areas())::uuid[]) or p.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

alter table handover_line enable row level security;
create policy handover_line_read on handover_line for select using (plan_id in (select p.id from plan p));
create policy handover_line_append on handover_line for insert with check (plan_id in (select p.id from plan p));

alter table assignment_batch enable row level security;
create policy assignment_batch_read on assignment_batch for select using (plan_id in (select p.id from plan p));
create policy assignment_batch_append on assignment_batch for insert with check (plan_id in (select p.id from plan p));
