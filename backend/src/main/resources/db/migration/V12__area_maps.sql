-- The map as it was on any day, and the map of any day laid over all figures ever. Both follow from area, area_state and
-- area_succession; they are kept by the database in the transaction that changes those, whoever changes them.

-- An area may give parts to the same other one in two acts.
alter table area_succession drop constraint pk_area_succession;
alter table area_succession add constraint pk_area_succession primary key (predecessor_id, successor_id, reorganisation_id);

create table area_ancestry (
    area_id uuid not null,
    ancestor_id uuid not null,
    ancestor_level text not null,
    validity daterange not null,
    constraint fk_area_ancestry_area foreign key (area_id) references area (id) on delete cascade,
    constraint fk_area_ancestry_ancestor foreign key (ancestor_id) references area (id) on delete cascade,
    constraint ck_area_ancestry_validity check (not isempty(validity))
);
comment on table area_ancestry is 'on these days the area lies under the ancestor, itself included: the map as then';
-- Stretches of one pair never overlap, as they are counted; a temporal key would cost four times the counting.
create unique index uq_area_ancestry_first on area_ancestry (area_id, ancestor_id, lower(validity)) nulls not distinct;
create index ix_area_ancestry_ancestor on area_ancestry (ancestor_id, area_id);
grant select on area_ancestry to "${app}";

create table area_heir (
    area_id uuid not null,
    heir_id uuid not null,
    share numeric,
    validity daterange not null,
    constraint fk_area_heir_area foreign key (area_id) references area (id) on delete cascade,
    constraint fk_area_heir_heir foreign key (heir_id) references area (id) on delete cascade,
    constraint ck_area_heir_share check (share > 0 and share <= 1),
    constraint ck_area_heir_validity check (not isempty(validity))
);
comment on table area_heir is 'on the map of these days figures of the area, from whatever day, belong to the heir; a living area is its own';
comment on column area_heir.share is 'exact product along the way; null: nobody knows the shares, so not divisible';
create unique index uq_area_heir_first on area_heir (area_id, heir_id, lower(validity)) nulls not distinct;
create index ix_area_heir_heir on area_heir (heir_id, area_id);
grant select on area_heir to "${app}";

-- What passes from an area to others, and from which day. An area that ended without a recorded successor passes to the area in
-- which it lay: its ground still lies there.
create view area_passing as
select l.predecessor_id as area_id, r.effective_on as passes_on, l.successor_id as heir_id, l.share, false as upward
from area_succession l join reorganisation r on r.id = l.reorganisation_id
union all
select a.id, a.valid_to + 1, s.parent_id, 1, true
from area a join area_state s on s.area_id = a.id and s.latest
where a.valid_to is not null and s.parent_id is not null
  and not exists (select from area_succession l join reorganisation r on r.id = l.reorganisation_id
                  where l.predecessor_id = a.id and r.effective_on > a.valid_to);

create function area_ancestry_of(areas uuid[])
    returns table (area_id uuid, ancestor_id uuid, ancestor_level text, validity daterange) language sql stable set search_path = "${flyway:defaultSchema}", pg_temp as $$
    -- four levels: whatever lies deeper is a circle, which the rules of areas refuse
    with recursive line (area_id, ancestor_id, validity, depth) as (
        select a.id, a.id, a.lifetime, 0 from area a where a.id = any (areas)
        union all
        select l.area_id, s.parent_id, l.validity * s.validity, l.depth + 1
        from line l join area_state s on s.area_id = l.ancestor_id and s.validity && l.validity
        where s.parent_id is not null and l.depth < 3)
    select l.area_id, l.ancestor_id, up.level, unnest(range_agg(l.validity))
    from line l join area up on up.id = l.ancestor_id
    group by l.area_id, l.ancestor_id, up.level
$$;

create function area_heirs_of(areas uuid[])
    returns table (area_id uuid, heir_id uuid, share numeric, validity daterange) language sql stable set search_path = "${flyway:defaultSchema}", pg_temp as $$
    -- From passing to passing: what is at a node since a day stays there until its next passing. Links of one day hold together.
    with recursive walk (area_id, node, since, next, share, upward) as (
        select a.id, a.id, coalesce(a.valid_from, '-infinity'),
               (select min(p.passes_on) from area_passing p where p.area_id = a.id), 1::numeric, false
        from area a where a.id = any (areas)
        union all
        select w.area_id, onward.node, w.next,
               (select min(p.passes_on) from area_passing p where p.area_id = onward.node and p.passes_on > w.next),
               -- ground known only as lying somewhere in an area cannot be divided when that area is
               case when w.upward and onward.share < 1 then null else w.share * onward.share end,
               w.upward or onward.upward
        from walk w
        cross join lateral (
            select count(*) as links, count(p.share) as known, coalesce(sum(p.share), 0) as given,
                   exists (select from area a where a.id = w.node and a.lifetime @> w.next) as stays
            from area_passing p where p.area_id = w.node and p.passes_on = w.next) act
        cross join lateral (
            select act.known = act.links and case when act.stays then act.given <= 1 else act.given = 1 end as divisible) whole
        cross join lateral (
            select p.heir_id as node, case when whole.divisible then p.share when act.links = 1 and act.known = 0 and not act.stays then 1 end as share, p.upward
            from area_passing p where p.area_id = w.node and p.passes_on = w.next
            union all
            select w.node, case when whole.divisible then 1 - act.given end, false
            where act.stays and not (whole.divisible and act.given = 1)) onward
        where w.next is not null),
    -- The days on which the node lives; on others nobody holds that part.
    part (area_id, heir_id, share, span) as (
        select w.area_id, w.node, w.share, daterange(nullif(w.since, '-infinity'), w.next) * a.lifetime
        from walk w join area a on a.id = w.node where daterange(nullif(w.since, '-infinity'), w.next) && a.lifetime
        union all
        select w.area_id, null, w.share, gap.span
        from walk w join area a on a.id = w.node,
             unnest(datemultirange(daterange(nullif(w.since, '-infinity'), w.next)) - datemultirange(a.lifetime)) gap (span)),
    cut (area_id, day) as (
        select p.area_id, coalesce(lower(p.span), '-infinity') from part p
        union
        select p.area_id, coalesce(upper(p.span), 'infinity') from part p),
    slice (area_id, first, next) as (
        select c.area_id, c.day, lead(c.day) over (partition by c.area_id order by c.day) from cut c),
    held (area_id, heir_id, share, span) as (
        select s.area_id, p.heir_id, case when count(*) = count(p.share) then sum(p.share) end,
               daterange(nullif(s.first, '-infinity'), nullif(s.next, 'infinity'))
        from slice s
        join part p on p.area_id = s.area_id and p.span && daterange(nullif(s.first, '-infinity'), nullif(s.next, 'infinity'))
        where s.next is not null
        group by s.area_id, s.first, s.next, p.heir_id),
    -- One unknown part alone is what the others leave.
    known (area_id, heir_id, share, span) as (
        select h.area_id, h.heir_id,
               case when h.share is null and count(*) filter (where h.share is null) over same_days = 1
                    then nullif(greatest(1 - coalesce(sum(h.share) over same_days, 0), 0), 0)
                    else h.share end,
               h.span
        from held h
        window same_days as (partition by h.area_id, h.span))
    select k.area_id, k.heir_id, trim_scale(k.share), unnest(range_agg(k.span))
    from known k
    where k.heir_id is not null
    group by k.area_id, k.heir_id, trim_scale(k.share)
$$;

-- Which areas have changed in this transaction; the maps are counted anew for them and for whatever hangs on them, once, when
-- constraints are checked. Nobody but these triggers writes here.
create table area_map_stale (
    area_id uuid not null,
    constraint pk_area_map_stale primary key (area_id)
);

create function recount_area_maps(changed uuid[]) returns void language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    below uuid[] := array(select area_id from area_ancestry where ancestor_id = any (changed) union select id from area where id = any (changed));
    before uuid[] := array(
        with recursive past (id) as (
            select unnest(changed)
            union
            select p.area_id from past join area_passing p on p.heir_id = past.id)
        select a.id from past join area a on a.id = past.id);
begin
    if cardinality(changed) > 1000 then
        -- what this transaction has just loaded is unknown to the planner
        analyze area, area_state, area_succession, reorganisation;
    end if;
    delete from area_ancestry where area_id = any (below);
    insert into area_ancestry (area_id, ancestor_id, ancestor_level, validity) select * from area_ancestry_of(below);
    delete from area_heir where area_id = any (before);
    insert into area_heir (area_id, heir_id, share, validity) select * from area_heirs_of(before);
end $$;
revoke execute on function recount_area_maps(uuid[]) from public;

create function keep_area_maps() returns trigger language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    changed uuid[];
begin
    with stale as (delete from area_map_stale returning area_id) select array_agg(area_id) into changed from stale;
    if changed is not null then
        perform recount_area_maps(changed);
    end if;
    return null;
end $$;
create constraint trigger tr_area_map_stale after insert on area_map_stale
    deferrable initially deferred for each row execute function keep_area_maps();

-- Two who change the map at once would each count without the other's change: the second waits.
create function one_changes_the_map() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(4711, 10);
    return null;
end $$;

create function mark_area() returns trigger language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into area_map_stale select id from became on conflict do nothing;
    else
        insert into area_map_stale
        select id from (select id, lifetime, level from became except select id, lifetime, level from was) different on conflict do nothing;
    end if;
    return null;
end $$;

create function mark_area_state() returns trigger language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into area_map_stale select distinct area_id from became on conflict do nothing;
    elsif tg_op = 'DELETE' then
        insert into area_map_stale select distinct area_id from was on conflict do nothing;
    else
        insert into area_map_stale
        select distinct area_id from (
            (select area_id, validity, parent_id, latest from became except select area_id, validity, parent_id, latest from was)
            union all
            (select area_id, validity, parent_id, latest from was except select area_id, validity, parent_id, latest from became)) different
        on conflict do nothing;
    end if;
    return null;
end $$;

create function mark_area_succession() returns trigger language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
begin
    if tg_op <> 'DELETE' then
        insert into area_map_stale select predecessor_id from became union select successor_id from became on conflict do nothing;
    end if;
    if tg_op <> 'INSERT' then
        insert into area_map_stale select predecessor_id from was union select successor_id from was on conflict do nothing;
    end if;
    return null;
end $$;

create trigger tr_area_alone before insert or update or delete on area for each statement execute function one_changes_the_map();
create trigger tr_area_state_alone before insert or update or delete on area_state for each statement execute function one_changes_the_map();
create trigger tr_area_succession_alone before insert or update or delete on area_succession for each statement execute function one_changes_the_map();

create trigger tr_area_insert after insert on area referencing new table as became for each statement execute function mark_area();
create trigger tr_area_update after update on area referencing old table as was new table as became for each statement execute function mark_area();
create trigger tr_area_state_insert after insert on area_state referencing new table as became for each statement execute function mark_area_state();
create trigger tr_area_state_update after update on area_state
    referencing old table as was new table as became for each statement execute function mark_area_state();
create trigger tr_area_state_delete after delete on area_state referencing old table as was for each statement execute function mark_area_state();
create trigger tr_area_succession_insert after insert on area_succession
    referencing new table as became for each statement execute function mark_area_succession();
create trigger tr_area_succession_update after update on area_succession
    referencing old table as was new table as became for each statement execute function mark_area_succession();
create trigger tr_area_succession_delete after delete on area_succession
    referencing old table as was for each statement execute function mark_area_succession();

-- Counts both maps from the beginning and lists what differs from what is kept; nothing, when all is well.
create function area_map_check() returns table (map text, area_id uuid, other_id uuid, share numeric, validity daterange, kept boolean)
    language sql stable set search_path = "${flyway:defaultSchema}", pg_temp as $$
    with every (ids) as (select array_agg(id) from area),
    ancestry as (select c.area_id, c.ancestor_id, c.validity from every, area_ancestry_of(ids) c),
    heirs as (select c.area_id, c.heir_id, c.share, c.validity from every, area_heirs_of(ids) c)
    select 'ANCESTRY', d.area_id, d.ancestor_id, null::numeric, d.validity, true
    from (select k.area_id, k.ancestor_id, k.validity from area_ancestry k except select * from ancestry) d
    union all
    select 'ANCESTRY', d.area_id, d.ancestor_id, null, d.validity, false
    from (select * from ancestry except select k.area_id, k.ancestor_id, k.validity from area_ancestry k) d
    union all
    select 'HEIR', d.area_id, d.heir_id, d.share, d.validity, true
    from (select k.area_id, k.heir_id, k.share, k.validity from area_heir k except select * from heirs) d
    union all
    select 'HEIR', d.area_id, d.heir_id, d.share, d.validity, false
    from (select * from heirs except select k.area_id, k.heir_id, k.share, k.validity from area_heir k) d
$$;

-- The areas of all times whose figures belong to an area on the map of a day, and which part of them. Parts that nobody knows are
-- whole again where all of them lie in the area: a district that went to eight communes still went to one province.
create function area_parts(whole uuid, on_day date) returns table (area_id uuid, share numeric) language sql stable as $$
    with inside as (
        select h.area_id, count(*) as parts, case when count(*) = count(h.share) then sum(h.share) end as share
        from area_ancestry y join area_heir h on h.heir_id = y.area_id and h.validity @> on_day
        where y.ancestor_id = whole and y.validity @> on_day
        group by h.area_id)
    select i.area_id,
           case when i.share is not null then i.share
                when i.parts = (select count(*) from area_heir h where h.area_id = i.area_id and h.validity @> on_day) then 1 end
    from inside i
$$;
grant execute on function area_map_check(), area_parts(uuid, date) to "${app}";
grant select on area_passing to "${app}";

select recount_area_maps(array(select id from area));
