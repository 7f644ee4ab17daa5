-- Periods of figures by their own first and last day. The statistical calendar runs with the months (Decree 60/2018), the
-- administrative one from the 15th of the month before to the 14th (Decree 09/2019 art. 12). A period never changes.
create table period (
    id integer not null generated always as identity,
    kind text not null,
    calendar text not null,
    first_day date not null,
    last_day date not null,
    constraint pk_period primary key (id),
    constraint uq_period_days unique (kind, calendar, first_day, last_day),
    constraint ck_period_kind check (kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'CUSTOM')),
    constraint ck_period_calendar check (calendar in ('STATISTICAL', 'ADMINISTRATIVE')),
    constraint ck_period_days check (first_day <= last_day and first_day >= '1900-01-01' and last_day <= '2200-12-31')
);
create index ix_period_last_day on period (last_day);
grant select, insert on period to "${app}";

insert into period (kind, calendar, first_day, last_day)
select k.kind, c.calendar,
       case c.calendar when 'STATISTICAL' then s.month else (s.month - interval '1 month' + interval '14 days') end::date,
       case c.calendar when 'STATISTICAL' then (s.month + k.months * interval '1 month' - interval '1 day')
           else (s.month + (k.months - 1) * interval '1 month' + interval '13 days') end::date
from (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) k (kind, months)
cross join (values ('STATISTICAL'), ('ADMINISTRATIVE')) c (calendar)
cross join lateral generate_series('2010-01-01'::timestamp, '2040-12-01', k.months * interval '1 month') s (month)
order by 4, 1, 2;

-- By what figures are told apart: a code list with days of validity. `words` are what measures call a dimension, folded.
create table disaggregation_dimension (
    code text not null,
    name text not null,
    name_en text not null,
    words text[] not null,
    position integer not null,
    constraint pk_disaggregation_dimension primary key (code),
    constraint ck_disaggregation_dimension_code check (code ~ '^[A-Z]{2,20}$')
);
grant select on disaggregation_dimension to "${app}";

create table disaggregation_value (
    dimension text not null,
    code text not null,
    name text not null,
    name_en text not null,
    position integer not null,
    valid_from date,
    valid_to date,
    constraint pk_disaggregation_value primary key (dimension, code),
    constraint fk_disaggregation_value_dimension foreign key (dimension) references disaggregation_dimension (code),
    constraint ck_disaggregation_value_code check (code ~ '^[A-Z0-9][A-Z0-9+-]{0,19}$'),
    constraint ck_disaggregation_value_days check (valid_from <= valid_to)
);
grant select on disaggregation_value to "${app}";

insert into disaggregation_dimension (code, name, name_en, words, position) values
    ('SEX', 'Giới tính', 'Sex', array['gioi tinh', 'gioi', 'nam nu', 'sex'], 1),
    ('AGE', 'Nhóm tuổi', 'Age group', array['nhom tuoi', 'do tuoi', 'tuoi', 'age'], 2),
    ('ETHNICITY', 'Dân tộc', 'Ethnicity', array['dan toc', 'ethnicity'], 3),
    ('DISABILITY', 'Tình trạng khuyết tật', 'Disability', array['khuyet tat', 'tinh trang khuyet tat', 'disability'], 4),
    ('RESIDENCE', 'Thành thị, nông thôn', 'Urban or rural', array['thanh thi nong thon', 'thanh thi, nong thon', 'thanh thi/nong thon', 'khu vuc', 'residence'], 5);
insert into disaggregation_value (dimension, code, name, name_en, position) values
    ('SEX', 'MALE', 'Nam', 'Male', 1),
    ('SEX', 'FEMALE', 'Nữ', 'Female', 2),
    ('AGE', '0-5', 'Dưới 6 tuổi', 'Under 6', 1),
    ('AGE', '6-10', 'Từ 6 đến dưới 11 tuổi', '6 to 10', 2),
    ('AGE', '11-15', 'Từ 11 đến dưới 16 tuổi', '11 to 15', 3),
    ('ETHNICITY', 'KINH', 'Kinh', 'Kinh', 1),
    ('ETHNICITY', 'OTHER', 'Dân tộc thiểu số', 'Ethnic minorities', 2),
    ('DISABILITY', 'YES', 'Khuyết tật', 'With a disability', 1),
    ('DISABILITY', 'NO', 'Không khuyết tật', 'Without a disability', 2),
    ('RESIDENCE', 'URBAN', 'Thành thị', 'Urban', 1),
    ('RESIDENCE', 'RURAL', 'Nông thôn', 'Rural', 2);

-- One way of telling figures apart: DIMENSION=VALUE in the order of the names, joined by ";", or TOTAL.
create table disaggregation_cell (
    id integer not null generated always as identity,
    key text not null,
    constraint pk_disaggregation_cell primary key (id),
    constraint uq_disaggregation_cell_key unique (key),
    constraint ck_disaggregation_cell_key check (
        key = 'TOTAL' or key ~ '^[A-Z]{2,20}=[A-Z0-9][A-Z0-9+-]{0,19}(;[A-Z]{2,20}=[A-Z0-9][A-Z0-9+-]{0,19}){0,4}$')
);
grant select, insert on disaggregation_cell to "${app}";
insert into disaggregation_cell (key) values ('TOTAL');
insert into disaggregation_cell (key) select dimension || '=' || code from disaggregation_value order by 1;
