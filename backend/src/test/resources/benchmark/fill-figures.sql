-- The figures of the years bench.first to bench.last: of the province by month, quarter, half-year and year in twelve cells, of the nation by year in
-- three (bench.nation_first to bench.last). Every form is locked; each figure has its first revision. Keys are built anew at the end.
set search_path = mangnon, public;
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set synchronous_commit = off;
set statement_timeout = 0;

create temp table bench_rebuilt as
select row_number() over (order by rank, name) as n, drop_it, build_it
from (
    select 3 as rank, c.conname as name, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop_it,
           format('alter table %s add constraint %I %s not valid', c.conrelid::regclass, c.conname,
                  replace(pg_get_constraintdef(c.oid), ' NOT VALID', '')) as build_it
    from pg_constraint c
    where c.contype = 'f'
        and (c.conrelid in ('observation'::regclass, 'observation_revision'::regclass, 'area_figure'::regclass, 'named_source'::regclass)
             or c.confrelid in ('observation'::regclass))
    union all
    select 2, c.conname, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
           format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c
    where c.contype in ('p', 'u', 'x')
        and c.conrelid in ('observation'::regclass, 'observation_revision'::regclass, 'area_figure'::regclass, 'named_source'::regclass)
    union all
    select 1, x.relname, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class x on x.oid = i.indexrelid
    where i.indrelid in ('observation'::regclass, 'observation_revision'::regclass, 'area_figure'::regclass, 'named_source'::regclass)
        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
) things;
do 'declare step record; begin for step in select * from bench_rebuilt order by n desc loop execute step.drop_it; end loop; end';

create temp table bench_period as
select g.rank, p.id, p.last_day, extract(year from p.last_day)::int as year
from bench_ground g join period p on p.calendar = 'STATISTICAL' and p.kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')
where g.rank = 1 and extract(year from p.last_day) between current_setting('bench.first')::int and current_setting('bench.last')::int
    or g.rank = 2 and p.kind = 'YEAR'
        and extract(year from p.last_day) between current_setting('bench.nation_first')::int and current_setting('bench.last')::int;

insert into collection_round (id, agency_id, area_id, province_id, plan_id, title, period_id, expected_quality, state, opened_at, opened_by, closed_at,
                              closed_by, sample, recorded_at, version)
select bench_id(24, p.id * 10 + p.rank), g.agency_id, g.area_id, case p.rank when 1 then g.area_id end, bench_id(20, p.rank), 'Kỳ kết thúc ' || p.last_day, p.id,
       'OFFICIAL', 'CLOSED', p.last_day + 1, 'bench', p.last_day + 40, 'bench', false, p.last_day + 1, 2
from bench_period p join bench_ground g using (rank);
insert into round_measure (round_id, measure_id, position, required, cells, name, unit, aggregation, numerator, denominator)
select bench_id(24, p.id * 10 + p.rank), bench_id(22, p.rank * 100 + m), m - 1, true,
       (select array_agg(c.key) from bench_cell c where p.rank = 1 or c.in_nation), 'Tỷ lệ ' || m, 'PERCENT', 'RATIO', 'Số trẻ em đạt', 'Số trẻ em'
from bench_period p, generate_series(1, 34) m;
insert into round_source (round_id, measure_id, level, kind)
select bench_id(24, p.id * 10 + p.rank), bench_id(22, p.rank * 100 + m), 'COMMUNE', 'OWN' from bench_period p, generate_series(1, 34) m;
insert into round_due (round_id, tier, due_at) select bench_id(24, p.id * 10 + p.rank), 'COMMUNE', p.last_day + 15 from bench_period p;
insert into round_submitter (round_id, agency_id, area_id, position, one_person)
select bench_id(24, p.id * 10 + p.rank), u.agency_id, u.area_id, u.n, false from bench_period p join bench_unit u using (rank);
insert into submission (id, round_id, agency_id, area_id, province_id, owner_agency_id, period_id, measure_ids, one_person, state, due_at, entered_at, entered_by,
                        submitted_at, submitted_by, approved_at, approved_by, first_approved_at, locked_at, locked_by, first_locked_at, returns,
                        seconds_after_return, version)
select bench_id(25, (p.id * 10 + p.rank)::bigint * 10000 + u.n), bench_id(24, p.id * 10 + p.rank), u.agency_id, u.area_id, u.province_id, g.agency_id, p.id,
       array(select bench_id(22, p.rank * 100 + m) from generate_series(1, 34) m), false, 'LOCKED', p.last_day + 15, p.last_day + 5,
       'person-' || u.n % 2000, p.last_day + 6, 'person-' || u.n % 2000, p.last_day + 7, 'person-' || (u.n + 1) % 2000, p.last_day + 7, p.last_day + 20, 'bench',
       p.last_day + 20, 0, 0, 4
from bench_period p join bench_ground g using (rank) join bench_unit u using (rank);
insert into named_source (measure_id, period_id, area_id, agency_id, source, owner_agency_id, province_id, round_id)
select bench_id(22, p.rank * 100 + m), p.id, u.area_id, u.agency_id, 'OWN', g.agency_id, u.province_id, bench_id(24, p.id * 10 + p.rank)
from bench_period p join bench_ground g using (rank) join bench_unit u using (rank), generate_series(1, 34) m;

-- A period at a time, form by form, as figures come.
insert into observation (id, measure_id, period_id, area_id, cell_id, agency_id, source, quality, numerator, denominator, value, presence, submission_id,
                         owner_agency_id, province_id, version, submitted_version, approved_version, locked_version, changed_since_approval, written_at,
                         written_by)
select uuidv7(), f.measure_id, p.id, u.area_id, c.id, u.agency_id, 'OWN', 'OFFICIAL', f.k * f.percent * c.share / 10, f.k * 10 * c.share, f.percent,
       'REPORTED', bench_id(25, (p.id * 10 + p.rank)::bigint * 10000 + u.n), p.owner_id, u.province_id, 1, 1, 1, 1, false, p.last_day + 5,
       'person-' || u.n % 2000
from (select b.*, g.agency_id as owner_id from bench_period b join bench_ground g using (rank) order by b.rank, b.last_day, b.id) p
cross join lateral (select * from bench_unit where rank = p.rank order by n) u
cross join lateral (
    select bench_id(22, p.rank * 100 + m) as measure_id, 1 + (u.n * 7 + m * 3) % 40 as k, 30 + 5 * ((u.n * 13 + m * 17 + p.year) % 12) as percent
    from generate_series(1, 34) m) f
cross join lateral (select * from bench_cell where p.rank = 1 or in_nation order by id) c;
insert into observation_revision (observation_id, version, submission_id, numerator, denominator, value, presence, written_at, written_by)
select o.id, 1, o.submission_id, o.numerator, o.denominator, o.value, o.presence, o.written_at, o.written_by
from observation o join bench_period p on p.id = o.period_id
where o.measure_id in (select bench_id(22, p.rank * 100 + m) from generate_series(1, 34) m);
insert into area_figure (period_id, measure_id, cell_id, area_id, agency_id, source, owner_agency_id, province_id,
                         submitted_numerator, submitted_denominator, submitted_value, submitted_presence, submitted_quality,
                         approved_numerator, approved_denominator, approved_value, approved_presence, approved_quality,
                         locked_numerator, locked_denominator, locked_value, locked_presence, locked_quality)
select o.period_id, o.measure_id, o.cell_id, o.area_id, o.agency_id, o.source, o.owner_agency_id, o.province_id,
       o.numerator, o.denominator, o.value, o.presence, o.quality, o.numerator, o.denominator, o.value, o.presence, o.quality,
       o.numerator, o.denominator, o.value, o.presence, o.quality
from observation o join bench_period p on p.id = o.period_id
where o.measure_id in (select bench_id(22, p.rank * 100 + m) from generate_series(1, 34) m);

do 'declare step record; begin for step in select * from bench_rebuilt order by n loop execute step.build_it; end loop; end';
drop table bench_rebuilt, bench_period;
set session_replication_role = default;
vacuum analyze observation;
vacuum analyze observation_revision;
vacuum analyze area_figure;
vacuum analyze named_source;
vacuum analyze submission;
analyze collection_round, round_measure, round_source, round_submitter;
