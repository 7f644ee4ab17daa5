-- What stands in the way of an assignment: who raised it, with whom it lies, and its way through the agencies.
create table obstacle (
    id uuid not null,
    assignment_id uuid not null,
    plan_id uuid not null,
    subject_id uuid not null,
    agency_id uuid not null,
    keeper_id uuid not null,
    holder_id uuid not null,
    plan_agency_id uuid not null,
    area_id uuid not null,
    province_id uuid,
    involved uuid[] not null,
    title text not null,
    statement text not null,
    state text not null,
    raised_at timestamptz not null,
    raised_by text not null,
    raised_by_name text,
    closed_at timestamptz,
    answer_by date not null,
    hops integer not null,
    version integer not null,
    constraint pk_obstacle primary key (id),
    constraint fk_obstacle_assignment foreign key (assignment_id) references assignment (id),
    constraint fk_obstacle_plan foreign key (plan_id) references plan (id),
    constraint fk_obstacle_agency foreign key (agency_id) references agency (id),
    constraint fk_obstacle_keeper foreign key (keeper_id) references agency (id),
    constraint fk_obstacle_holder foreign key (holder_id) references agency (id),
    constraint fk_obstacle_plan_agency foreign key (plan_agency_id) references agency (id),
    constraint fk_obstacle_area foreign key (area_id) references area (id),
    constraint ck_obstacle_state check (state in ('OPEN', 'ANSWERED', 'CLOSED') and (state = 'CLOSED') = (closed_at is not null)),
    constraint ck_obstacle_words check (length(title) between 1 and 200 and length(statement) between 1 and 4000),
    constraint ck_obstacle_involved check (agency_id = any (involved) and holder_id = any (involved))
);
comment on column obstacle.agency_id is 'who raised it';
comment on column obstacle.keeper_id is 'whose it is now: who raised it, or whoever goes on with its work';
comment on column obstacle.holder_id is 'with whom it lies, or who answered last';
comment on column obstacle.involved is 'who raised it, and all with whom it ever lay: they see all of its way';
comment on column obstacle.answer_by is 'the last working day in which whoever holds it should answer or pass it on; a rule of the house';
create index ix_obstacle_answer_by on obstacle (answer_by, id) where state = 'OPEN';
create index ix_obstacle_assignment on obstacle (assignment_id) where state <> 'CLOSED';
create index ix_obstacle_keeper on obstacle (keeper_id, id);
create index ix_obstacle_holder on obstacle (holder_id, id);
create index ix_obstacle_plan on obstacle (plan_id, id);
create index ix_obstacle_plan_agency on obstacle (plan_agency_id, id);
create index ix_obstacle_area on obstacle (area_id, id);
create index ix_obstacle_province on obstacle (province_id, id);
create index ix_obstacle_subject on obstacle (subject_id);
create index ix_obstacle_involved on obstacle using gin (involved);
grant select, insert, update on obstacle to "${app}";
alter table obstacle enable row level security;
create policy obstacle_read on obstacle for select using (
    keeper_id = (select my_agency()) or (select my_agency()) = any (involved) or plan_agency_id = (select my_agency())
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
create policy obstacle_add on obstacle for insert with check (agency_id = (select my_agency()) or (select i_am_system()));
create policy obstacle_change on obstacle for update using (
    keeper_id = (select my_agency()) or holder_id = (select my_agency()) or (select i_am_system()))
    with check (keeper_id = (select my_agency()) or (select my_agency()) = any (involved) or (select i_am_system()));

-- Each agency with which it lay: since when, and what it did.
create table obstacle_hop (
    obstacle_id uuid not null,
    number integer not null,
    agency_id uuid not null,
    arrived_at timestamptz not null,
    cause text not null,
    reason text,
    act text,
    statement text,
    acted_at timestamptz,
    acted_by text,
    acted_by_name text,
    constraint pk_obstacle_hop primary key (obstacle_id, number),
    constraint fk_obstacle_hop_obstacle foreign key (obstacle_id) references obstacle (id),
    constraint fk_obstacle_hop_agency foreign key (agency_id) references agency (id),
    constraint ck_obstacle_hop_cause check (cause in ('RAISED', 'FORWARDED', 'REOPENED', 'INHERITED')),
    constraint ck_obstacle_hop_act check (act in ('ANSWERED', 'FORWARDED', 'HANDED_OVER') and (act is null) = (acted_at is null)),
    constraint ck_obstacle_hop_words check (length(reason) between 1 and 4000 and length(statement) between 1 and 4000)
);
comment on column obstacle_hop.reason is 'why it came here, in the words of whoever sent it';
grant select, insert, update (act, statement, acted_at, acted_by, acted_by_name) on obstacle_hop to "${app}";
alter table obstacle_hop enable row level security;
create policy obstacle_hop_read on obstacle_hop for select using (obstacle_id in (select o.id from obstacle o));
create policy obstacle_hop_add on obstacle_hop for insert with check (obstacle_id in (select o.id from obstacle o));
create policy obstacle_hop_change on obstacle_hop for update using (
    act is null and (agency_id = (select my_agency()) or (select i_am_system())))
    with check (obstacle_id in (select o.id from obstacle o));

create trigger tr_obstacle_journal after insert or update or delete on obstacle for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
create trigger tr_obstacle_hop_journal after insert or update or delete on obstacle_hop for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('obstacle_id', 'number');
