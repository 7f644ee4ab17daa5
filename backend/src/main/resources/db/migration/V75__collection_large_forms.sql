-- A form of hundreds of cells, and a round of tens of thousands, moves at once: every figure is looked up by its own key. Joined as
-- sets, the view that counts anew was planned without knowing which keys were asked, and compared whole forms with each other.
create or replace function keep_area_figures(measures uuid[], periods integer[], cells integer[], areas uuid[])
    returns void language plpgsql security definer set search_path from current as $$
begin
    insert into area_figure (period_id, measure_id, cell_id, area_id, agency_id, source, owner_agency_id, province_id)
    select k.period_id, k.measure_id, k.cell_id, k.area_id, n.agency_id, n.source, n.owner_agency_id, n.province_id
    from unnest(periods, measures, cells, areas) k (period_id, measure_id, cell_id, area_id)
    cross join lateral (
        select s.agency_id, s.source, s.owner_agency_id, s.province_id from named_source s
        where s.measure_id = k.measure_id and s.period_id = k.period_id and s.area_id = k.area_id limit 1) n
    order by 1, 2, 3, 4
    on conflict do nothing;

    perform 1 from (select * from unnest(periods, measures, cells, areas) u (period_id, measure_id, cell_id, area_id) order by 1, 2, 3, 4) k
    cross join lateral (
        select 1 from area_figure a
        where a.period_id = k.period_id and a.measure_id = k.measure_id and a.cell_id = k.cell_id and a.area_id = k.area_id
        limit 1 for update) f;

    update area_figure f set
        submitted_numerator = c.submitted_numerator, submitted_denominator = c.submitted_denominator, submitted_value = c.submitted_value,
        submitted_presence = c.submitted_presence, submitted_quality = c.submitted_quality,
        approved_numerator = c.approved_numerator, approved_denominator = c.approved_denominator, approved_value = c.approved_value,
        approved_presence = c.approved_presence, approved_quality = c.approved_quality,
        locked_numerator = c.locked_numerator, locked_denominator = c.locked_denominator, locked_value = c.locked_value,
        locked_presence = c.locked_presence, locked_quality = c.locked_quality
    from unnest(periods, measures, cells, areas) k (period_id, measure_id, cell_id, area_id)
    cross join lateral (
        select * from counted_figure a
        where a.period_id = k.period_id and a.measure_id = k.measure_id and a.cell_id = k.cell_id and a.area_id = k.area_id
        limit 1) c
    where f.period_id = k.period_id and f.measure_id = k.measure_id and f.cell_id = k.cell_id and f.area_id = k.area_id;
end $$;

-- What changed is found without a join: its plan would be kept from the first time, when one row had changed, for all later ones.
create or replace function keep_area_figures_of_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
    perform keep_area_figures(array_agg(c.measure_id), array_agg(c.period_id), array_agg(c.cell_id), array_agg(c.area_id))
    from (select distinct d.measure_id, d.period_id, d.cell_id, d.area_id
          from (select id, measure_id, period_id, cell_id, area_id, submitted_version, approved_version, locked_version from changed
                except
                select id, measure_id, period_id, cell_id, area_id, submitted_version, approved_version, locked_version from before) d) c
    having count(*) > 0;
    return null;
end $$;
