-- A file of figures of one agency, for one form or for all its forms of a round: checked first, applied then, each form as a
-- whole or not at all. `seen_at` moves while somebody works on it: work that was cut off stands still and is told so.
create table figure_import (
    id uuid not null,
    round_id uuid not null,
    submission_id uuid,
    agency_id uuid not null,
    file_name text not null,
    format text not null,
    bytes integer not null,
    digest bytea not null,
    content bytea,
    state text not null,
    refusal text,
    refusal_arguments jsonb,
    rows_read integer not null,
    imported_at timestamptz not null,
    imported_by text not null,
    imported_by_name text,
    seen_at timestamptz not null,
    applied_at timestamptz,
    version integer not null,
    constraint pk_figure_import primary key (id),
    constraint fk_figure_import_round foreign key (round_id) references collection_round (id),
    constraint fk_figure_import_submission foreign key (submission_id) references submission (id),
    constraint fk_figure_import_agency foreign key (agency_id) references agency (id),
    constraint ck_figure_import_name check (length(file_name) between 1 and 200),
    constraint ck_figure_import_format check (format in ('XLSX', 'CSV')),
    constraint ck_figure_import_state check (state in ('CHECKING', 'REFUSED', 'CHECKED', 'APPLYING', 'APPLIED')),
    constraint ck_figure_import_refusal check ((state = 'REFUSED') = (refusal is not null)),
    constraint ck_figure_import_applied check ((state = 'APPLIED') = (applied_at is not null))
);
comment on column figure_import.content is 'as it came; forgotten after thirty days';
-- Files are read piece by piece, and are packed already or not worth it.
alter table figure_import alter column content set storage external;
create index ix_figure_import_at on figure_import (imported_at desc, id desc);
create index ix_figure_import_agency on figure_import (agency_id);
create index ix_figure_import_round on figure_import (round_id);
create index ix_figure_import_submission on figure_import (submission_id);
grant select, insert, update (content, state, refusal, refusal_arguments, rows_read, seen_at, applied_at, version) on figure_import to "${app}";

-- What the file says of one form, and what became of it.
create table figure_import_form (
    import_id uuid not null,
    submission_id uuid not null,
    first_row integer not null,
    rows integer not null,
    changes integer not null,
    unchanged integer not null,
    refused integer not null,
    conflicts integer not null,
    errors integer not null,
    warnings integer not null,
    outcome text not null,
    applied_at timestamptz,
    constraint pk_figure_import_form primary key (import_id, submission_id),
    constraint fk_figure_import_form_import foreign key (import_id) references figure_import (id),
    constraint fk_figure_import_form_submission foreign key (submission_id) references submission (id),
    constraint ck_figure_import_form_outcome check (outcome in ('READY', 'NOTHING_NEW', 'FAULTY', 'APPLIED')),
    constraint ck_figure_import_form_applied check ((outcome = 'APPLIED') = (applied_at is not null))
);
create index ix_figure_import_form_submission on figure_import_form (submission_id);
grant select, insert, update on figure_import_form to "${app}";

-- What stands against the file, row by row and cell by cell.
create table figure_import_finding (
    id uuid not null,
    import_id uuid not null,
    submission_id uuid,
    row_number integer not null,
    address text,
    severity text not null,
    code text not null,
    arguments jsonb not null,
    constraint pk_figure_import_finding primary key (id),
    constraint fk_figure_import_finding_import foreign key (import_id) references figure_import (id),
    constraint ck_figure_import_finding_severity check (severity in ('REFUSED', 'CONFLICT', 'ERROR', 'WARNING'))
);
comment on column figure_import_finding.row_number is '0: of no row of the file';
create index ix_figure_import_finding_row on figure_import_finding (import_id, row_number, id);
create index ix_figure_import_finding_form on figure_import_finding (import_id, submission_id);
grant select, insert, delete on figure_import_finding to "${app}";

alter table figure_import enable row level security;
create policy figure_import_read on figure_import for select using (agency_id = (select my_agency()) or (select i_am_system()));
create policy figure_import_add on figure_import for insert with check (agency_id = (select my_agency()));
create policy figure_import_change on figure_import for update using (agency_id = (select my_agency()) or (select i_am_system()));

alter table figure_import_form enable row level security;
create policy figure_import_form_all on figure_import_form using (import_id in (select i.id from figure_import i));

alter table figure_import_finding enable row level security;
create policy figure_import_finding_all on figure_import_finding using (import_id in (select i.id from figure_import i));
