-- With bench.plans = 5000 one million assignments and one million task texts over the reference areas and agencies. Run by the superuser: row triggers
-- and foreign keys rest meanwhile, and what the triggers keep is filled at the end.
set search_path = mangnon, public;
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set synchronous_commit = off;
set statement_timeout = 0;

create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable
    return (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

create temp table bench_agency as
select row_number() over (partition by area_id order by code) - 1 as n, count(*) over (partition by area_id) as of_area, id, area_id
from agency where valid_to is null;
create temp table bench_province as
select row_number() over (order by a.key) - 1 as n, a.id, g.id as agency_id
from area a join agency g on g.area_id = a.id and g.focal and g.valid_to is null
where a.level = 'PROVINCE' and a.valid_to is null;
create index on bench_agency (area_id, n);
analyze bench_agency;
analyze bench_province;

-- Indexes and constraints of the big tables are built over what is there at the end: that is much faster than row by row.
create temp table bench_rebuilt as
select row_number() over (order by rank, name) as n, drop_it, build_it
from (
    select 3 as rank, c.conname as name, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop_it,
           format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as build_it
    from pg_constraint c
    where c.contype = 'f' and (c.conrelid in ('task'::regclass, 'assignment'::regclass, 'task_text'::regclass, 'assignment_text'::regclass)
                               or c.confrelid in ('task'::regclass, 'assignment'::regclass))
    union all
    select 2, c.conname, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
           format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c
    where c.contype in ('p', 'u', 'x')
        and c.conrelid in ('task'::regclass, 'assignment'::regclass, 'task_text'::regclass, 'assignment_text'::regclass)
    union all
    select 1, x.relname, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class x on x.oid = i.indexrelid
    where i.indrelid in ('task'::regclass, 'assignment'::regclass, 'task_text'::regclass, 'assignment_text'::regclass)
        and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
) things;
do 'declare step record; begin for step in select * from bench_rebuilt order by n desc loop execute step.drop_it; end loop; end';

create temp table bench_word as
select
    array['Tổ chức', 'Chủ trì, phối hợp', 'Triển khai', 'Kiểm tra, giám sát việc', 'Hướng dẫn', 'Tham mưu', 'Đẩy mạnh', 'Nâng cao năng lực',
          'Xây dựng mô hình', 'Rà soát', 'Lồng ghép', 'Bố trí kinh phí', 'Thống kê, báo cáo', 'Tập huấn', 'Vận động nguồn lực', 'Tư vấn, hỗ trợ'] as act,
    array['phòng, chống tai nạn, thương tích trẻ em', 'phòng, chống đuối nước trẻ em', 'phòng ngừa bạo lực, xâm hại trẻ em', 'tiêm chủng mở rộng',
          'cải thiện dinh dưỡng', 'phòng ngừa tảo hôn', 'giảm thiểu lao động trẻ em', 'đăng ký khai sinh', 'giáo dục mầm non', 'giáo dục hòa nhập',
          'chăm sóc trẻ em có hoàn cảnh đặc biệt', 'bảo vệ trẻ em trên môi trường mạng', 'vui chơi, giải trí', 'nước sạch và vệ sinh trường học',
          'sàng lọc trước sinh', 'quyền tham gia của trẻ em', 'trợ giúp pháp lý', 'truyền thông, giáo dục', 'can thiệp sớm', 'chăm sóc thay thế'] as what,
    array['trên địa bàn tỉnh', 'tại các xã, phường', 'trong các cơ sở giáo dục', 'tại vùng dân tộc thiểu số và miền núi', 'tại khu công nghiệp',
          'tại cơ sở trợ giúp xã hội', 'trong bệnh viện', 'tại cộng đồng', 'trong gia đình', 'tại vùng ven biển, hải đảo', 'tại các khu dân cư'] as place;

create temp table bench_plan as
select s.n, pg_temp.id(1, s.n) as id, v.agency_id, v.id as area_id, s.n % 20 <> 0 as issued, date '2021-01-01' + (s.n % 1800)::int as effective_on
from generate_series(1, current_setting('bench.plans')::int) s (n) join bench_province v on v.n = s.n % (select count(*) from bench_province);
create index on bench_plan (n);
analyze bench_plan;

insert into legal_document (id, kind, number, issued_on, issuer, title, recorded_at, version)
select pg_temp.id(2, n), 'KE_HOACH', n || '/KH-UBND', effective_on, 'UBND tỉnh ' || n, 'Thực hiện công tác trẻ em số ' || n, now(), 0 from bench_plan;

insert into plan (id, legal_document_id, agency_id, area_id, province_id, title, period_from, period_to, state, effective_on, sample, recorded_at, version)
select id, pg_temp.id(2, n), agency_id, area_id, area_id, 'Thực hiện công tác trẻ em giai đoạn 2021 - 2030, số ' || n, 2021, 2030,
       case when issued then 'IN_FORCE' else 'DRAFT' end, case when issued then effective_on end, false, now(), 0
from bench_plan;

-- twenty-four indicators with targets for 2025 and 2030 in each of a thousand plans
insert into objective (version_id, id, plan_id, code, statement, position, effective_from, published, version, recorded_at)
select pg_temp.id(3, n * 10 + o), pg_temp.id(3, n * 10 + o), id, o::text, 'Mục tiêu ' || o, o, case when issued then effective_on end, issued, 0, now()
from bench_plan, generate_series(1, 4) o where n <= 1000;
insert into indicator (version_id, id, plan_id, objective_id, code, statement, position, effective_from, published, version, recorded_at)
select pg_temp.id(4, n * 100 + i), pg_temp.id(4, n * 100 + i), p.id, pg_temp.id(3, n * 10 + 1 + i % 4), i::text,
       'Chỉ tiêu ' || i || ': ' || w.what[1 + i % 20] || ' ' || w.place[1 + i % 11], i, case when issued then effective_on end, issued, 0, now()
from bench_plan p, bench_word w, generate_series(1, 24) i where n <= 1000;
insert into measure (version_id, id, plan_id, indicator_id, name, unit, direction, aggregation, disaggregations, position, effective_from, published,
                     version, recorded_at)
select pg_temp.id(5, n * 100 + i), pg_temp.id(5, n * 100 + i), p.id, pg_temp.id(4, n * 100 + i), 'Tỷ lệ ' || i, 'PERCENT', 'UP', 'RATIO', '{}', i,
       case when issued then effective_on end, issued, 0, now()
from bench_plan p, generate_series(1, 24) i where n <= 1000;
insert into target (version_id, id, plan_id, measure_id, year, comparator, value, change, position, effective_from, published, version, recorded_at)
select pg_temp.id(6, n * 1000 + i * 10 + t), pg_temp.id(6, n * 1000 + i * 10 + t), p.id, pg_temp.id(5, n * 100 + i), 2020 + t * 5, 'GE', 40 + i + t * 10,
       'LEVEL', i * 10 + t, case when issued then effective_on end, issued, 0, now()
from bench_plan p, generate_series(1, 24) i, generate_series(1, 2) t where n <= 1000;

insert into task (version_id, id, plan_id, code, statement, position, effective_from, published, version, recorded_at)
select pg_temp.id(7, n * 1000 + t), pg_temp.id(7, n * 1000 + t), p.id, t::text,
       w.act[1 + (n * 7 + t) % 16] || ' ' || w.what[1 + (n + t * 3) % 20] || ' ' || w.place[1 + (n * 5 + t) % 11] || ', mã việc '
       || substr(md5((n * 1000 + t)::text), 1, 8), t, case when issued then effective_on end, issued, 0, now()
from bench_plan p, bench_word w, generate_series(1, 200) t;

-- a lead for each indicator, somebody for each task; every third one ends with 2026
insert into assignment (id, plan_id, subject_type, subject_id, agency_id, role, valid_from, published, recorded_at, version, statement)
select pg_temp.id(8, n * 100 + i), p.id, 'INDICATOR', pg_temp.id(4, n * 100 + i), g.id, 'LEAD', case when issued then effective_on end, issued, now(), 0,
       'Chủ trì chỉ tiêu ' || i
from bench_plan p cross join generate_series(1, 24) i
join lateral (select id from bench_agency g where g.area_id = p.area_id and g.n = i % g.of_area limit 1) g on true
where n <= 1000;
insert into assignment (id, plan_id, subject_type, subject_id, agency_id, role, valid_from, valid_until, published, recorded_at, version, statement)
select pg_temp.id(9, n * 1000 + t), p.id, 'TASK', pg_temp.id(7, n * 1000 + t), g.id,
       (array['LEAD', 'COORDINATE', 'PERFORM', 'MONITOR'])[1 + (n + t) % 4], case when issued then effective_on end,
       case when t % 3 = 0 then date '2026-12-31' end, issued, now(), 0,
       w.act[1 + (n * 3 + t) % 16] || ' với các sở, ban, ngành về ' || w.what[1 + (n * 11 + t) % 20] || ' ' || w.place[1 + (n + t * 5) % 11]
       || ', mã giao ' || substr(md5('a' || (n * 1000 + t)), 1, 8)
from bench_plan p cross join bench_word w cross join generate_series(1, 200) t
join lateral (select id from bench_agency g where g.area_id = p.area_id and g.n = (p.n + t) % g.of_area limit 1) g on true;

truncate task_text, assignment_text;
insert into task_text (version_id, task_id, plan_id, area_id, effective_from, effective, folded)
select t.version_id, t.id, t.plan_id, p.area_id, t.effective_from, t.effective, fold(coalesce(t.code || ' ', '') || t.statement)
from task t join plan p on p.id = t.plan_id where t.published;
insert into assignment_text (assignment_id, folded)
select id, fold(concat_ws(' ', statement, part)) from assignment where published;

do 'declare step record; begin for step in select * from bench_rebuilt order by n loop execute step.build_it; end loop; end';
set session_replication_role = default;
vacuum analyze;
