-- Rules are kept one by one, too: general ones by the administrator of the directory, those of a round by whoever runs it.
alter table validation_rule add column version integer not null default 0;
alter table validation_rule alter column version drop default;

drop policy validation_rule_add on validation_rule;
drop policy validation_rule_change on validation_rule;
drop policy validation_rule_remove on validation_rule;
create policy validation_rule_add on validation_rule for insert with check (
    round_id is null or round_id in (select r.id from collection_round r
        where r.agency_id = (select my_agency()) or r.area_id = any ((select my_areas())::uuid[])
            or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy validation_rule_change on validation_rule for update using (
    round_id is null or round_id in (select r.id from collection_round r
        where r.agency_id = (select my_agency()) or r.area_id = any ((select my_areas())::uuid[])
            or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
create policy validation_rule_remove on validation_rule for delete using (
    round_id is null or round_id in (select r.id from collection_round r
        where r.agency_id = (select my_agency()) or r.area_id = any ((select my_areas())::uuid[])
            or r.province_id = any ((select my_provinces())::uuid[]) or (select i_am_system())));
