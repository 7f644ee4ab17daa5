-- When to remind of a duty, and whom. A stage of a province takes the place of the nation's with the same code.
create table reminder_stage (
    id uuid not null,
    province_id uuid,
    duty_kind text not null,
    code text not null,
    working_days integer not null,
    at_time time not null,
    recipient text not null,
    mailed boolean not null,
    active boolean not null,
    holds_from timestamptz not null,
    version integer not null,
    constraint pk_reminder_stage primary key (id),
    constraint uq_reminder_stage_code unique nulls not distinct (province_id, duty_kind, code),
    constraint fk_reminder_stage_province foreign key (province_id) references area (id),
    constraint ck_reminder_stage_kind check (duty_kind in ('SUBMISSION', 'CORRECTION', 'ASSIGNMENT', 'OBSTACLE')),
    constraint ck_reminder_stage_code check (code ~ '^[A-Z0-9][A-Z0-9_]{0,39}$'),
    constraint ck_reminder_stage_days check (working_days between -60 and 250),
    constraint ck_reminder_stage_recipient check (recipient in ('RESPONSIBLE', 'HEAD', 'SUPERIOR', 'SUPERIOR_OF_SUPERIOR', 'ASKED_BY')),
    constraint ck_reminder_stage_escalation check (recipient = 'RESPONSIBLE' or working_days > 0)
);
comment on column reminder_stage.working_days is 'before the due day when negative, on it when 0, after it when positive';
comment on column reminder_stage.holds_from is 'since it was last changed: it reminds of nothing before';
comment on column reminder_stage.recipient is 'RESPONSIBLE: who has to do it; HEAD: the head of that agency; SUPERIOR: the head of the agency that it reports to';
create index ix_reminder_stage_order on reminder_stage (duty_kind, working_days, id);
grant select, insert, update, delete on reminder_stage to "${app}";

insert into reminder_stage (id, province_id, duty_kind, code, working_days, at_time, recipient, mailed, active, holds_from, version)
select uuidv7(), null, s.duty_kind, s.code, s.days, time '08:00', s.recipient, s.mailed, true, timestamptz '2020-01-01 00:00+07', 0
from (values
    ('SUBMISSION', 'BEFORE_5', -5, 'RESPONSIBLE', true),
    ('SUBMISSION', 'BEFORE_1', -1, 'RESPONSIBLE', true),
    ('SUBMISSION', 'DUE_DAY', 0, 'RESPONSIBLE', true),
    ('SUBMISSION', 'LATE_1', 1, 'RESPONSIBLE', true),
    ('SUBMISSION', 'LATE_1_HEAD', 1, 'HEAD', true),
    ('SUBMISSION', 'LATE_3_SUPERIOR', 3, 'SUPERIOR', true),
    ('SUBMISSION', 'LATE_5', 5, 'RESPONSIBLE', true),
    ('SUBMISSION', 'LATE_10_ABOVE', 10, 'SUPERIOR_OF_SUPERIOR', true),
    ('CORRECTION', 'WAITING_3', 3, 'RESPONSIBLE', true),
    ('CORRECTION', 'WAITING_5_HEAD', 5, 'HEAD', true),
    ('CORRECTION', 'WAITING_10_SUPERIOR', 10, 'SUPERIOR', true),
    ('ASSIGNMENT', 'BEFORE_10', -10, 'RESPONSIBLE', false),
    ('ASSIGNMENT', 'BEFORE_3', -3, 'RESPONSIBLE', true),
    ('ASSIGNMENT', 'DUE_DAY', 0, 'RESPONSIBLE', true),
    ('ASSIGNMENT', 'LATE_1', 1, 'RESPONSIBLE', true),
    ('ASSIGNMENT', 'LATE_3_HEAD', 3, 'HEAD', true),
    ('ASSIGNMENT', 'LATE_5_ASKED_BY', 5, 'ASKED_BY', false),
    ('ASSIGNMENT', 'LATE_10_SUPERIOR', 10, 'SUPERIOR', true),
    ('OBSTACLE', 'BEFORE_1', -1, 'RESPONSIBLE', true),
    ('OBSTACLE', 'LATE_1', 1, 'RESPONSIBLE', true),
    ('OBSTACLE', 'LATE_3_HEAD', 3, 'HEAD', true),
    ('OBSTACLE', 'LATE_5_SUPERIOR', 5, 'SUPERIOR', true)) s (duty_kind, code, days, recipient, mailed);

-- What an agency's people with a role are told: the key of a text and its parameters, put into words when somebody reads it.
create table notice (
    id uuid not null,
    agency_id uuid not null,
    role text not null,
    province_id uuid,
    topic text not null,
    duty_kind text,
    about text not null,
    about_id uuid not null,
    words jsonb not null,
    due_at timestamptz,
    link text not null,
    told_at timestamptz not null,
    constraint pk_notice primary key (id),
    constraint fk_notice_agency foreign key (agency_id) references agency (id),
    constraint ck_notice_topic check (topic ~ '^[a-z][a-z-]{0,59}$'),
    constraint ck_notice_about check (about ~ '^[a-z][a-z-]{0,59}$'),
    constraint ck_notice_link check (link ~ '^/[a-z0-9/?=&-]{0,199}$')
);
comment on column notice.duty_kind is 'of a reminder: what is owed';
comment on column notice.words is 'parameters of the text; nothing about a person';
create index ix_notice_told on notice (agency_id, told_at desc, id desc);
create index ix_notice_about on notice (about_id, told_at desc);
grant select, insert on notice to "${app}";

-- Anybody's act may tell any agency; read by the agency that was told alone.
alter table notice enable row level security;
create policy notice_read on notice for select using (agency_id = (select my_agency()) or (select i_am_system()));
create policy notice_add on notice for insert with check (true);

-- Who has read what: each person for themselves.
create table notice_reading (
    notice_id uuid not null,
    reader text not null,
    read_at timestamptz not null,
    constraint pk_notice_reading primary key (notice_id, reader),
    constraint fk_notice_reading_notice foreign key (notice_id) references notice (id)
);
grant select, insert on notice_reading to "${app}";
alter table notice_reading enable row level security;
create policy notice_reading_read on notice_reading for select using (notice_id in (select n.id from notice n));
create policy notice_reading_add on notice_reading for insert with check (notice_id in (select n.id from notice n));

-- Each stage of each duty is decided once for whom it concerns, whatever runs where: this constraint is the whole of it.
create table reminder (
    duty_kind text not null,
    duty_id uuid not null,
    due_at timestamptz not null,
    stage text not null,
    agency_id uuid not null,
    role text not null,
    decided_at timestamptz not null,
    notice_id uuid,
    constraint uq_reminder_once primary key (duty_kind, duty_id, due_at, stage, agency_id, role),
    constraint fk_reminder_agency foreign key (agency_id) references agency (id),
    constraint fk_reminder_notice foreign key (notice_id) references notice (id) deferrable initially deferred
);
comment on column reminder.notice_id is 'null: a later stage of the same duty was decided for them at the same moment, and told';
create index ix_reminder_notice on reminder (notice_id);
grant select, insert on reminder to "${app}";
alter table reminder enable row level security;
create policy reminder_all on reminder using ((select i_am_system())) with check ((select i_am_system()));

-- When somebody last reminded of a duty by hand.
create table hand_reminder (
    duty_kind text not null,
    duty_id uuid not null,
    reminded_at timestamptz not null,
    reminded_by text not null,
    constraint pk_hand_reminder primary key (duty_kind, duty_id)
);
grant select, insert, update on hand_reminder to "${app}";
alter table hand_reminder enable row level security;
create policy hand_reminder_all on hand_reminder using ((select i_am_system())) with check ((select i_am_system()));
