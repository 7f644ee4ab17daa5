-- The figure of each reporting unit at each level, kept by the database in the transaction that submits, approves, locks,
-- returns or publishes. One row belongs to one unit: no two communes ever touch the same one.
create table area_figure (
    period_id integer not null,
    measure_id uuid not null,
    cell_id integer not null,
    area_id uuid not null,
    agency_id uuid,
    source text not null,
    owner_agency_id uuid not null,
    province_id uuid,
    submitted_numerator numeric(21, 6),
    submitted_denominator numeric(21, 6),
    submitted_value numeric(21, 6),
    submitted_presence text,
    submitted_quality text,
    approved_numerator numeric(21, 6),
    approved_denominator numeric(21, 6),
    approved_value numeric(21, 6),
    approved_presence text,
    approved_quality text,
    locked_numerator numeric(21, 6),
    locked_denominator numeric(21, 6),
    locked_value numeric(21, 6),
    locked_presence text,
    locked_quality text,
    constraint pk_area_figure primary key (period_id, measure_id, cell_id, area_id)
);
comment on table area_figure is 'of the named source only; official where there is one, else the estimate';
create index ix_area_figure_area on area_figure (area_id, measure_id, period_id);
-- Nobody writes here but the trigger below.
grant select on area_figure to "${app}";
alter table area_figure enable row level security;
create policy area_figure_read on area_figure for select using (
    agency_id = (select my_agency()) or owner_agency_id = (select my_agency()) or area_id = any ((select my_areas())::uuid[])
    or province_id = any ((select my_provinces())::uuid[]) or (select i_am_system()));

-- What is published, for everybody in the province: locked figures, and not a column more.
create view published_figure with (security_barrier) as
select f.period_id, f.measure_id, f.cell_id, f.area_id, f.agency_id, f.source, f.province_id, f.locked_numerator as numerator,
       f.locked_denominator as denominator, f.locked_value as value, f.locked_presence as presence, f.locked_quality as quality
from area_figure f
where f.locked_presence is not null
    and (f.province_id = any ((select my_home_provinces())::uuid[]) or (select i_am_system()));
grant select on published_figure to "${app}";

-- An observation as it was in one version; no row for none.
create function observation_at(o observation, at integer)
    returns table (numerator numeric, denominator numeric, value numeric, presence text) language sql stable as $$
    select o.numerator, o.denominator, o.value, o.presence where at = o.version
    union all
    select r.numerator, r.denominator, r.value, r.presence from observation_revision r
    where at <> o.version and r.observation_id = o.id and r.version = at
$$;

-- The same figures counted anew from the observations.
create view counted_figure as
select o.period_id, o.measure_id, o.cell_id, o.area_id, n.agency_id, n.source, n.owner_agency_id, n.province_id,
       case when os.presence is not null then os.numerator else es.numerator end as submitted_numerator,
       case when os.presence is not null then os.denominator else es.denominator end as submitted_denominator,
       case when os.presence is not null then os.value else es.value end as submitted_value,
       coalesce(os.presence, es.presence) as submitted_presence,
       case when os.presence is not null then o.quality when es.presence is not null then e.quality end as submitted_quality,
       case when oa.presence is not null then oa.numerator else ea.numerator end as approved_numerator,
       case when oa.presence is not null then oa.denominator else ea.denominator end as approved_denominator,
       case when oa.presence is not null then oa.value else ea.value end as approved_value,
       coalesce(oa.presence, ea.presence) as approved_presence,
       case when oa.presence is not null then o.quality when ea.presence is not null then e.quality end as approved_quality,
       case when ol.presence is not null then ol.numerator else el.numerator end as locked_numerator,
       case when ol.presence is not null then ol.denominator else el.denominator end as locked_denominator,
       case when ol.presence is not null then ol.value else el.value end as locked_value,
       coalesce(ol.presence, el.presence) as locked_presence,
       case when ol.presence is not null then o.quality when el.presence is not null then e.quality end as locked_quality
from named_source n
join observation o on o.measure_id = n.measure_id and o.period_id = n.period_id and o.area_id = n.area_id and o.source = n.source
    and o.agency_id is not distinct from n.agency_id
left join observation e on o.quality = 'OFFICIAL' and e.quality = 'ESTIMATED' and e.measure_id = o.measure_id and e.period_id = o.period_id
    and e.area_id = o.area_id and e.cell_id = o.cell_id and e.source = o.source and e.agency_id is not distinct from o.agency_id
left join lateral observation_at(o, o.submitted_version) os on true
left join lateral observation_at(e, e.submitted_version) es on true
left join lateral observation_at(o, o.approved_version) oa on true
left join lateral observation_at(e, e.approved_version) ea on true
left join lateral observation_at(o, o.locked_version) ol on true
left join lateral observation_at(e, e.locked_version) el on true
where o.quality = 'OFFICIAL' or not exists (
    select 1 from observation x where x.quality = 'OFFICIAL' and x.measure_id = o.measure_id and x.period_id = o.period_id
        and x.area_id = o.area_id and x.cell_id = o.cell_id and x.source = o.source and x.agency_id is not distinct from o.agency_id);

-- Brings the figures of these keys up to date: first their rows, locked in the order of the key, then what the observations
-- say, seen by a statement that began after the locks, so that two acts on one unit never overwrite each other's count.
create function keep_area_figures(measures uuid[], periods integer[], cells integer[], areas uuid[])
    returns void language plpgsql security definer set search_path from current as $$
begin
    insert into area_figure (period_id, measure_id, cell_id, area_id, agency_id, source, owner_agency_id, province_id)
    select k.period_id, k.measure_id, k.cell_id, k.area_id, n.agency_id, n.source, n.owner_agency_id, n.province_id
    from unnest(periods, measures, cells, areas) k (period_id, measure_id, cell_id, area_id)
    join named_source n on n.measure_id = k.measure_id and n.period_id = k.period_id and n.area_id = k.area_id
    order by 1, 2, 3, 4
    on conflict do nothing;

    perform 1 from unnest(periods, measures, cells, areas) k (period_id, measure_id, cell_id, area_id)
    join area_figure f on f.period_id = k.period_id and f.measure_id = k.measure_id and f.cell_id = k.cell_id and f.area_id = k.area_id
    order by f.period_id, f.measure_id, f.cell_id, f.area_id
    for update of f;

    update area_figure f set
        submitted_numerator = c.submitted_numerator, submitted_denominator = c.submitted_denominator, submitted_value = c.submitted_value,
        submitted_presence = c.submitted_presence, submitted_quality = c.submitted_quality,
        approved_numerator = c.approved_numerator, approved_denominator = c.approved_denominator, approved_value = c.approved_value,
        approved_presence = c.approved_presence, approved_quality = c.approved_quality,
        locked_numerator = c.locked_numerator, locked_denominator = c.locked_denominator, locked_value = c.locked_value,
        locked_presence = c.locked_presence, locked_quality = c.locked_quality
    from unnest(periods, measures, cells, areas) k (period_id, measure_id, cell_id, area_id)
    join counted_figure c on c.period_id = k.period_id and c.measure_id = k.measure_id and c.cell_id = k.cell_id and c.area_id = k.area_id
    where f.period_id = k.period_id and f.measure_id = k.measure_id and f.cell_id = k.cell_id and f.area_id = k.area_id;
end $$;
revoke execute on function keep_area_figures(uuid[], integer[], integer[], uuid[]) from public;

create function keep_area_figures_of_new() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform keep_area_figures(array_agg(c.measure_id), array_agg(c.period_id), array_agg(c.cell_id), array_agg(c.area_id))
    from (select distinct measure_id, period_id, cell_id, area_id from changed
          where num_nonnulls(submitted_version, approved_version, locked_version) > 0) c
    having count(*) > 0;
    return null;
end $$;

create function keep_area_figures_of_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform keep_area_figures(array_agg(c.measure_id), array_agg(c.period_id), array_agg(c.cell_id), array_agg(c.area_id))
    from (select distinct n.measure_id, n.period_id, n.cell_id, n.area_id from changed n join before b on b.id = n.id
          where (n.submitted_version, n.approved_version, n.locked_version)
              is distinct from (b.submitted_version, b.approved_version, b.locked_version)) c
    having count(*) > 0;
    return null;
end $$;

create trigger tr_observation_figures_insert after insert on observation
    referencing new table as changed for each statement execute function keep_area_figures_of_new();
create trigger tr_observation_figures_update after update on observation
    referencing old table as before new table as changed for each statement execute function keep_area_figures_of_changed();

-- Where the kept figures differ from the observations. Empty, or something is wrong.
create function area_figure_check()
    returns table (period_id integer, measure_id uuid, cell_id integer, area_id uuid, kept text, counted text)
    language sql stable security definer set search_path from current as $$
    select coalesce(f.period_id, c.period_id), coalesce(f.measure_id, c.measure_id), coalesce(f.cell_id, c.cell_id), coalesce(f.area_id, c.area_id),
           f.figures::text, c.figures::text
    from (select a.period_id, a.measure_id, a.cell_id, a.area_id,
                 row(a.submitted_numerator, a.submitted_denominator, a.submitted_value, a.submitted_presence, a.submitted_quality,
                     a.approved_numerator, a.approved_denominator, a.approved_value, a.approved_presence, a.approved_quality,
                     a.locked_numerator, a.locked_denominator, a.locked_value, a.locked_presence, a.locked_quality) as figures
          from area_figure a
          where num_nonnulls(a.submitted_presence, a.approved_presence, a.locked_presence, a.submitted_numerator, a.submitted_denominator,
                a.submitted_value, a.approved_numerator, a.approved_denominator, a.approved_value, a.locked_numerator, a.locked_denominator,
                a.locked_value) > 0) f
    full join
         (select a.period_id, a.measure_id, a.cell_id, a.area_id,
                 row(a.submitted_numerator, a.submitted_denominator, a.submitted_value, a.submitted_presence, a.submitted_quality,
                     a.approved_numerator, a.approved_denominator, a.approved_value, a.approved_presence, a.approved_quality,
                     a.locked_numerator, a.locked_denominator, a.locked_value, a.locked_presence, a.locked_quality) as figures
          from counted_figure a
          where num_nonnulls(a.submitted_presence, a.approved_presence, a.locked_presence) > 0) c
        on c.period_id = f.period_id and c.measure_id = f.measure_id and c.cell_id = f.cell_id and c.area_id = f.area_id
    where f.figures::text is distinct from c.figures::text
$$;
revoke execute on function area_figure_check() from public;
