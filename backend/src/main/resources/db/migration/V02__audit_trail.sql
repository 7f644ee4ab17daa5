-- A stream (a plan, an import, a case …) numbers its entries without gaps.
create table audit_stream (
    kind text not null,
    subject_id uuid not null,
    last_number bigint not null,
    constraint pk_audit_stream primary key (kind, subject_id)
);
grant select, insert, update on audit_stream to "${app}";

create table audit_entry (
    id uuid not null,
    recorded_at timestamptz not null,
    stream_kind text not null,
    stream_id uuid not null,
    stream_number bigint not null,
    province_id uuid not null,
    act text not null,
    subject_kind text not null,
    subject_id uuid not null,
    actor text not null,
    actor_name text,
    actor_agency_id uuid,
    actor_agency_code text,
    request_id text,
    reason text,
    details jsonb not null,
    constraint pk_audit_entry primary key (id),
    constraint uq_audit_entry_stream unique (stream_kind, stream_id, stream_number)
);
comment on column audit_entry.province_id is 'whose trail it is; the zero id is the trail of the nation';
create index ix_audit_entry_province on audit_entry (province_id, recorded_at desc, id desc);
create index ix_audit_entry_subject on audit_entry (subject_id, recorded_at desc);
create index ix_audit_entry_actor on audit_entry (actor, recorded_at desc);
grant select, insert on audit_entry to "${app}";

-- The chain of a province: each seal carries a MAC over the entry and over the seal before it.
create table audit_seal (
    province_id uuid not null,
    number bigint not null,
    entry_id uuid not null,
    mac bytea not null,
    sealed_at timestamptz not null,
    constraint pk_audit_seal primary key (province_id, number),
    constraint uq_audit_seal_entry unique (entry_id)
);
grant select, insert on audit_seal to "${app}";

-- The head of each chain under a MAC of its own: a tail that is cut off together with its seals is missed.
create table audit_head (
    province_id uuid not null,
    number bigint not null,
    mac bytea not null,
    head_mac bytea not null,
    constraint pk_audit_head primary key (province_id)
);
grant select, insert, update on audit_head to "${app}";

-- The queue of the sealing worker: entries without a seal, in the order of their recording.
create table audit_unsealed (
    position bigint generated always as identity,
    entry_id uuid not null,
    province_id uuid not null,
    constraint pk_audit_unsealed primary key (position)
);
grant select, insert, delete on audit_unsealed to "${app}";

alter table audit_entry enable row level security;
create policy audit_entry_read on audit_entry for select
    using ((select i_am_system()) or province_id = any ((select my_home_provinces())::uuid[]));
create policy audit_entry_append on audit_entry for insert with check (true);
