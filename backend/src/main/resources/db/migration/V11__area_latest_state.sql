-- Which state of an area is its latest: told here once, so that a list of all areas ever reads them in the order of names
-- instead of comparing ends of lives.
alter table area_state add column latest boolean;
update area_state s set latest = s.valid_to is not distinct from a.valid_to from area a where a.id = s.area_id;
alter table area_state alter column latest set not null;
alter table area_state add constraint ex_area_state_latest exclude using btree (area_id with =) where (latest) deferrable initially deferred;
