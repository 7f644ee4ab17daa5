-- How the status of a target and the forecast of a measure are found. A change of the rule is a new row from a day on: what was
-- judged before stays explainable.
create table status_rule (
    valid_from date not null,
    tolerance numeric(7, 6) not null,
    forecast_window integer not null,
    forecast_reach numeric(5, 2) not null,
    forecast_surety numeric(4, 3) not null,
    reason text not null,
    constraint pk_status_rule primary key (valid_from),
    constraint ck_status_rule_tolerance check (tolerance between 0 and 1),
    constraint ck_status_rule_forecast check (
        forecast_window between 4 and 20 and forecast_reach between 0 and 100 and forecast_surety > 0 and forecast_surety < 1)
);
comment on column status_rule.tolerance is 'by how much progress may fall short of elapsed time before a target is off track';
comment on column status_rule.forecast_window is 'how many years back from the newest figure a trend looks';
comment on column status_rule.forecast_reach is 'how far ahead a trend may be drawn, as a multiple of the years it looks back on';
comment on column status_rule.forecast_surety is 'how sure the range is to hold the true trend';
grant select on status_rule to "${app}";
insert into status_rule (valid_from, tolerance, forecast_window, forecast_reach, forecast_surety, reason) values
    ('1900-01-01', 0.10, 10, 2, 0.900, 'First rule');

-- Which disaggregation cell the population group of a target is, by the words of the group without accents and without the words
-- around them (vn.mangnon.indicator.Scope). A group that is not here has no series: never that of everybody.
create table scope_cell (
    scope_key text not null,
    cell_key text not null,
    constraint pk_scope_cell primary key (scope_key),
    constraint ck_scope_cell_scope check (scope_key = fold(scope_key) and scope_key = btrim(scope_key) and length(scope_key) between 1 and 500),
    constraint ck_scope_cell_cell check (cell_key ~ '^[A-Z_]+=[A-Z0-9_-]+(;[A-Z_]+=[A-Z0-9_-]+)*$')
);
comment on column scope_cell.cell_key is 'sorted DIMENSION=VALUE joined by semicolons, as room collection writes it';
grant select on scope_cell to "${app}";
insert into scope_cell (scope_key, cell_key) values
    ('nong thon', 'RESIDENCE=RURAL'),
    ('thanh thi', 'RESIDENCE=URBAN'),
    ('nam', 'SEX=MALE'),
    ('trai', 'SEX=MALE'),
    ('tre em nam', 'SEX=MALE'),
    ('tre em trai', 'SEX=MALE'),
    ('tre trai', 'SEX=MALE'),
    ('nu', 'SEX=FEMALE'),
    ('gai', 'SEX=FEMALE'),
    ('tre em nu', 'SEX=FEMALE'),
    ('tre em gai', 'SEX=FEMALE'),
    ('tre gai', 'SEX=FEMALE'),
    ('nguoi dan toc thieu so', 'ETHNICITY=OTHER'),
    ('tre em dan toc thieu so', 'ETHNICITY=OTHER'),
    ('tre em nguoi dan toc thieu so', 'ETHNICITY=OTHER'),
    ('khuyet tat', 'DISABILITY=YES'),
    ('tre em khuyet tat', 'DISABILITY=YES'),
    ('tre khuyet tat', 'DISABILITY=YES'),
    ('duoi 6 tuoi', 'AGE=0-5'),
    ('tre em duoi 6 tuoi', 'AGE=0-5'),
    ('tre duoi 6 tuoi', 'AGE=0-5');
