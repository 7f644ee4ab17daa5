-- The mail of a notice: to an agency's people with a role, who are asked from the sign-in service when it is sent.
create table mail (
    id uuid not null,
    notice_id uuid not null,
    state text not null,
    tries integer not null,
    next_at timestamptz not null,
    problem text,
    made_at timestamptz not null,
    version integer not null,
    constraint pk_mail primary key (id),
    constraint uq_mail_notice unique (notice_id),
    constraint fk_mail_notice foreign key (notice_id) references notice (id),
    constraint ck_mail_state check (state in ('WAITING', 'ADDRESSED', 'NOBODY', 'DROPPED', 'DEAD')),
    constraint ck_mail_problem check (problem ~ '^[A-Z0-9_ ]{1,60}$')
);
comment on column mail.state is 'ADDRESSED: a letter for each person is made; DROPPED: what it reminds of was done before it was sent';
create index ix_mail_waiting on mail (next_at, id) where state = 'WAITING';
create index ix_mail_made on mail (made_at desc, id desc);
grant select, insert, update on mail to "${app}";

-- A copy for one person. No address is kept: it is asked anew each time.
create table mail_letter (
    id uuid not null,
    mail_id uuid not null,
    person text not null,
    message_id text not null,
    state text not null,
    tries integer not null,
    unanswered integer not null,
    next_at timestamptz not null,
    started_at timestamptz,
    sent_at timestamptz,
    problem text,
    constraint pk_mail_letter primary key (id),
    constraint uq_mail_letter_person unique (mail_id, person),
    constraint uq_mail_letter_message unique (message_id),
    constraint fk_mail_letter_mail foreign key (mail_id) references mail (id),
    constraint ck_mail_letter_state check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'DEAD')),
    constraint ck_mail_letter_sent check ((state = 'SENT') = (sent_at is not null)),
    constraint ck_mail_letter_problem check (problem ~ '^[A-Z0-9_ ]{1,60}$')
);
comment on column mail_letter.person is 'who it is for, as the sign-in service numbers people';
comment on column mail_letter.unanswered is 'how often it was begun and nobody knows whether the mail server took it: after the second time it is never begun again';
create index ix_mail_letter_waiting on mail_letter (next_at, id) where state in ('WAITING', 'SENDING');
grant select, insert, update on mail_letter to "${app}";

alter table mail enable row level security;
create policy mail_read on mail for select using ((select i_am_system()));
create policy mail_add on mail for insert with check (true);
create policy mail_change on mail for update using ((select i_am_system()));
alter table mail_letter enable row level security;
create policy mail_letter_all on mail_letter using ((select i_am_system())) with check ((select i_am_system()));
