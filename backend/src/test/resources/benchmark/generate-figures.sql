-- The plans, measures and units of the figures: once. Which areas: the province of most communes, and the nation. Every number follows from
-- places in lists, so that two runs write the same figures. Run by the superuser, as generate.sql is.
set search_path = mangnon, public;
set session_replication_role = replica;

create function bench_id(kind int, n bigint) returns uuid language sql immutable
    return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

create table bench_ground as
select row_number() over (order by count(*) desc, p.code) as rank, p.area_id, g.id as agency_id, g.code as agency_code
from area_state c join area_state p on p.area_id = c.parent_id and p.latest and p.level = 'PROVINCE'
join area_state n on n.area_id = c.area_id and n.level = 'COMMUNE' and n.validity @> current_date
join agency g on g.area_id = p.area_id and g.focal and g.valid_to is null
where c.validity @> current_date
group by p.area_id, p.code, g.id, g.code;
delete from bench_ground where rank > 1;
insert into bench_ground
select 2, a.id, g.id, g.code from area a join agency g on g.area_id = a.id and g.focal and g.valid_to is null where a.level = 'NATION' limit 1;

create table bench_unit as
select b.rank, row_number() over (partition by b.rank order by a.key) as n, a.id as area_id, g.id as agency_id, g.code as agency_code,
       (select y.ancestor_id from area_ancestry y where y.area_id = a.id and y.ancestor_level = 'PROVINCE' and y.validity @> current_date) as province_id
from bench_ground b
join area_ancestry y on y.ancestor_id = b.area_id and y.validity @> current_date
join area a on a.id = y.area_id and a.level = 'COMMUNE'
join agency g on g.area_id = a.id and g.focal and g.valid_to is null;
create index on bench_unit (rank, n);
analyze bench_unit;

-- Of a number that sixty divides, every part is a whole number.
create table bench_cell as
select d.id, k.key, k.share, k.in_nation
from (values ('TOTAL', 60, true), ('SEX=FEMALE', 30, false), ('SEX=MALE', 30, false), ('RESIDENCE=URBAN', 40, true), ('RESIDENCE=RURAL', 20, true),
             ('AGE=0-5', 20, false), ('AGE=6-10', 20, false), ('AGE=11-15', 20, false), ('ETHNICITY=KINH', 50, false), ('ETHNICITY=OTHER', 10, false),
             ('DISABILITY=YES', 2, false), ('DISABILITY=NO', 58, false)) k (key, share, in_nation)
join disaggregation_cell d on d.key = k.key;

insert into legal_document (id, kind, number, issued_on, issuer, title, recorded_at, version)
select bench_id(20, rank), 'KE_HOACH', '9' || rank || '/KH-UBND', '2016-01-04', 'Cơ quan ' || rank, 'Đo tốc độ số liệu ' || rank, now(), 0 from bench_ground;
insert into plan (id, legal_document_id, agency_id, area_id, province_id, title, period_from, period_to, state, effective_on, sample, recorded_at, version)
select bench_id(20, rank), bench_id(20, rank), agency_id, area_id, case rank when 1 then area_id end, 'Đo tốc độ số liệu ' || rank, 2016, 2030, 'IN_FORCE',
       '2016-01-04', false, now(), 0
from bench_ground;
insert into indicator (version_id, id, plan_id, code, statement, position, effective_from, published, version, recorded_at)
select bench_id(21, rank * 100 + i), bench_id(21, rank * 100 + i), bench_id(20, rank), i::text, 'Chỉ tiêu ' || i, i, '2016-01-04', true, 0, now()
from bench_ground, generate_series(1, 24) i;
insert into measure (version_id, id, plan_id, indicator_id, name, unit, numerator, denominator, direction, aggregation, disaggregations, position,
                     effective_from, published, version, recorded_at)
select bench_id(22, rank * 100 + m), bench_id(22, rank * 100 + m), bench_id(20, rank), bench_id(21, rank * 100 + 1 + (m - 1) % 24), 'Tỷ lệ ' || m, 'PERCENT',
       'Số trẻ em đạt', 'Số trẻ em', 'UP', 'RATIO', array['giới tính', 'nhóm tuổi', 'dân tộc', 'khuyết tật', 'thành thị, nông thôn'], (m - 1) / 24,
       '2016-01-04', true, 0, now()
from bench_ground, generate_series(1, 34) m;
insert into target (version_id, id, plan_id, measure_id, year, comparator, value, change, position, effective_from, published, version, recorded_at)
select bench_id(23, rank * 1000 + m * 10 + t), bench_id(23, rank * 1000 + m * 10 + t), bench_id(20, rank), bench_id(22, rank * 100 + m), 2020 + t * 5, 'GE',
       40 + t * 20, 'LEVEL', t, '2016-01-04', true, 0, now()
from bench_ground, generate_series(1, 34) m, generate_series(1, 2) t;
set session_replication_role = default;
analyze plan, indicator, measure, target;
