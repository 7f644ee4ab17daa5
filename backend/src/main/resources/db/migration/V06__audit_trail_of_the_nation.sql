-- The trail of the nation is read by those whose agency lies in no province: before, nobody could.
drop policy audit_entry_read on audit_entry;
create policy audit_entry_read on audit_entry for select using (
    (select i_am_system()) or province_id = any ((select my_home_provinces())::uuid[])
    or province_id = '00000000-0000-0000-0000-000000000000' and (select my_agency() is not null and my_home_provinces() = '{}'));
