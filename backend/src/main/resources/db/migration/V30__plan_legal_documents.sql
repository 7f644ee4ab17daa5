-- What plans are issued by and rest on. Number, day and issuer may be unknown and are then never invented.
create table legal_document (
    id uuid not null,
    kind text not null,
    number text,
    number_as_written text,
    issued_on date,
    issued_partial text,
    issuer text,
    title text not null,
    signer text,
    signer_title text,
    issuer_folded text generated always as (fold(issuer)) stored,
    number_folded text generated always as (fold(number)) stored,
    search_text text not null generated always as (fold(coalesce(number, '') || ' ' || title || ' ' || coalesce(issuer, ''))) stored,
    recorded_by_agency_id uuid,
    recorded_at timestamptz not null,
    version integer not null,
    constraint pk_legal_document primary key (id),
    constraint uq_legal_document_identity unique (number_folded, issued_on, kind, issuer_folded),
    constraint fk_legal_document_recorded_by_agency foreign key (recorded_by_agency_id) references agency (id),
    constraint ck_legal_document_kind check (kind in ('KE_HOACH', 'QUYET_DINH', 'CHI_THI', 'NGHI_QUYET', 'NGHI_DINH', 'THONG_TU', 'LUAT',
        'CONG_VAN', 'TO_TRINH', 'CHUONG_TRINH', 'BAO_CAO', 'VAN_BAN', 'KHAC')),
    constraint ck_legal_document_number check (length(number) between 1 and 60 and number !~ '\s'),
    constraint ck_legal_document_number_as_written check (length(number_as_written) between 1 and 60),
    constraint ck_legal_document_issued_on check (issued_on between '1900-01-01' and '2200-12-31'),
    constraint ck_legal_document_issued_partial check (issued_partial ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$'),
    constraint ck_legal_document_day check (issued_on is null or issued_partial is null),
    constraint ck_legal_document_text check (
        length(issuer) between 1 and 300 and length(signer) between 1 and 200 and length(signer_title) between 1 and 300),
    constraint ck_legal_document_title check (length(title) between 1 and 2000)
);
comment on table legal_document is 'identity is issuer, kind, number and day where all are known, else the id';
comment on column legal_document.number_as_written is 'what stands after "Số:" when the running number is blank, such as /KH-UBND';
comment on column legal_document.issued_partial is '2024-03 or 2024 when the day or the month is blank';
create index ix_legal_document_search on legal_document using gin (search_text public.gin_trgm_ops);
create index ix_legal_document_issued_on on legal_document ((coalesce(issued_on, '0001-01-01'::date)), id);
grant select, insert, update, delete on legal_document to "${app}";
