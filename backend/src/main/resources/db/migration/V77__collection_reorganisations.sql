-- Forms outlive the agencies and areas that they name. No row changes when an agency passes to another: whoever does its work on a
-- day answers for its open forms, and reads what it ever said.

-- The caller's own agency and all whose work it took over, theirs included; what they wrote is history that it may read.
create function my_agencies() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.agencies', true), '')::uuid[], array_remove(array[my_agency()], null));
-- Areas that lie in the caller's province today although they, or their heirs, came from another one.
create function my_joined_areas() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.joined_areas', true), ''), '{}')::uuid[];
grant execute on function my_agencies(), my_joined_areas() to "${app}";

-- Who does an agency's work on a day: itself while it lives, else its only successor, and so on; nobody is guessed among several.
create function agency_in_charge(agency uuid, on_day date) returns uuid language plpgsql stable
    set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    at uuid := agency;
    life daterange;
    next uuid[];
begin
    for step in 1..100 loop
        select g.lifetime into life from agency g where g.id = at;
        if life is null or lower(life) > on_day then
            return null;
        end if;
        if life @> on_day then
            return at;
        end if;
        select array_agg(distinct l.successor_id) into next from agency_succession l where l.predecessor_id = at;
        if cardinality(next) is distinct from 1 then
            return null;
        end if;
        at := next[1];
    end loop;
    return null;
end $$;
grant execute on function agency_in_charge(uuid, date) to "${app}";

alter table submission add column appointed_agency_id uuid;
alter table submission add constraint fk_submission_appointed foreign key (appointed_agency_id) references agency (id);
comment on column submission.appointed_agency_id is 'who answers for it when nobody alone took over from its agency, as the planner of the round decided';
create index ix_submission_appointed on submission (appointed_agency_id) where appointed_agency_id is not null;

drop policy submission_read on submission;
create policy submission_read on submission for select using (
    agency_id = any ((select my_agencies())::uuid[]) or owner_agency_id = any ((select my_agencies())::uuid[])
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
drop policy submission_add on submission;
create policy submission_add on submission for insert with check (
    owner_agency_id = any ((select my_agencies())::uuid[]) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
drop policy submission_change on submission;
create policy submission_change on submission for update using (
    agency_id = any ((select my_agencies())::uuid[]) or owner_agency_id = any ((select my_agencies())::uuid[])
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

drop policy collection_round_read on collection_round;
create policy collection_round_read on collection_round for select using (
    agency_id = any ((select my_agencies())::uuid[]) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[])
    or state <> 'DRAFT' and (province_id = any ((select my_home_provinces())::uuid[])
        or id in (select s.round_id from submission s
            where s.agency_id = any ((select my_agencies())::uuid[]) or s.area_id = any ((select my_joined_areas())::uuid[])))
    or (select i_am_system()));
drop policy collection_round_add on collection_round;
create policy collection_round_add on collection_round for insert with check (
    agency_id = (select my_agency()) or agency_id = any ((select my_agencies())::uuid[]) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
drop policy collection_round_change on collection_round;
create policy collection_round_change on collection_round for update using (
    agency_id = any ((select my_agencies())::uuid[]) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
drop policy collection_round_remove on collection_round;
create policy collection_round_remove on collection_round for delete using (
    state = 'DRAFT' and (agency_id = any ((select my_agencies())::uuid[]) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

drop policy named_source_add on named_source;
create policy named_source_add on named_source for insert with check (round_id in (select r.id from collection_round r
    where r.agency_id = any ((select my_agencies())::uuid[]) or r.area_id = any ((select my_areas())::uuid[])
        or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
drop policy validation_rule_add on validation_rule;
drop policy validation_rule_change on validation_rule;
drop policy validation_rule_remove on validation_rule;
create policy validation_rule_add on validation_rule for insert with check (
    round_id is null or round_id in (select r.id from collection_round r
        where r.agency_id = any ((select my_agencies())::uuid[]) or r.area_id = any ((select my_areas())::uuid[])
            or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy validation_rule_change on validation_rule for update using (
    round_id is null or round_id in (select r.id from collection_round r
        where r.agency_id = any ((select my_agencies())::uuid[]) or r.area_id = any ((select my_areas())::uuid[])
            or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy validation_rule_remove on validation_rule for delete using (
    round_id is null or round_id in (select r.id from collection_round r
        where r.agency_id = any ((select my_agencies())::uuid[]) or r.area_id = any ((select my_areas())::uuid[])
            or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));

drop policy observation_read on observation;
create policy observation_read on observation for select using (
    agency_id = any ((select my_agencies())::uuid[]) or owner_agency_id = any ((select my_agencies())::uuid[])
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));
-- Another one than the form's own agency may be appointed to answer for it.
drop policy observation_add on observation;
create policy observation_add on observation for insert with check (
    agency_id = any ((select my_agencies())::uuid[])
    or submission_id in (select s.id from submission s where s.appointed_agency_id = any ((select my_agencies())::uuid[]))
    or (select i_am_system()));
drop policy observation_change on observation;
create policy observation_change on observation for update using (
    agency_id = any ((select my_agencies())::uuid[]) or owner_agency_id = any ((select my_agencies())::uuid[])
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

drop policy observation_revision_add on observation_revision;
create policy observation_revision_add on observation_revision for insert with check (
    submission_id in (select s.id from submission s
        where s.agency_id = any ((select my_agencies())::uuid[]) or s.appointed_agency_id = any ((select my_agencies())::uuid[]))
    or (select i_am_system()));
drop policy observation_evidence_add on observation_evidence;
create policy observation_evidence_add on observation_evidence for insert with check (
    submission_id in (select s.id from submission s
        where s.agency_id = any ((select my_agencies())::uuid[]) or s.appointed_agency_id = any ((select my_agencies())::uuid[])));
drop policy observation_evidence_remove on observation_evidence;
create policy observation_evidence_remove on observation_evidence for delete using (
    submission_id in (select s.id from submission s
        where s.agency_id = any ((select my_agencies())::uuid[]) or s.appointed_agency_id = any ((select my_agencies())::uuid[])));

drop policy area_figure_read on area_figure;
create policy area_figure_read on area_figure for select using (
    agency_id = any ((select my_agencies())::uuid[]) or owner_agency_id = any ((select my_agencies())::uuid[])
    or area_id = any ((select my_areas())::uuid[]) or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

-- What was published elsewhere of an area that came is published here, too: its figures are in the province's totals.
create or replace view published_figure with (security_barrier) as
select f.period_id, f.measure_id, f.cell_id, f.area_id, f.agency_id, f.source, f.province_id, f.locked_numerator as numerator,
       f.locked_denominator as denominator, f.locked_value as value, f.locked_presence as presence, f.locked_quality as quality
from area_figure f
where f.locked_presence is not null
    and (f.province_id = any ((select my_home_provinces())::uuid[]) or f.area_id = any ((select my_joined_areas())::uuid[])
        or (select i_am_system()));

