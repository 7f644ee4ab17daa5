-- Acts that somebody records here, previews, carries out and may undo; RECORDED are those known only as the legal basis of what a file
-- or a keeper said. One decree makes many acts, so only those are told apart by their document.
alter table reorganisation drop constraint uq_reorganisation_act;
alter table reorganisation
    add column state text not null default 'RECORDED',
    add column terms jsonb,
    add column title text,
    add column units uuid[] not null default '{}',
    add column recorded_at timestamptz,
    add column recorded_by text,
    add column executed_at timestamptz,
    add column executed_by text,
    add column version integer not null default 0,
    add constraint ck_reorganisation_state check (state in ('RECORDED', 'DRAFT', 'EXECUTED')),
    add constraint ck_reorganisation_terms check ((terms is null) = (state = 'RECORDED')),
    add constraint ck_reorganisation_executed check ((executed_at is null) = (state <> 'EXECUTED'));
comment on column reorganisation.terms is 'the act as it was recorded; read and written as a whole';
comment on column reorganisation.units is 'areas or agencies that the act names or made, for finding it';
create unique index uq_reorganisation_act on reorganisation (subject, kind, effective_on, document_number, document_date)
    nulls not distinct where state = 'RECORDED';
create index ix_reorganisation_units on reorganisation using gin (units) where state <> 'RECORDED';
create index ix_reorganisation_effective on reorganisation (effective_on, id);
grant update (kind, document_number, document_date, effective_on, state, terms, title, units, recorded_at, recorded_by, executed_at, executed_by, version), delete
    on reorganisation to "${app}";
create function only_drafts_are_deleted() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception using errcode = 'check_violation', constraint = 'ck_reorganisation_draft', message = 'only a draft is deleted';
    end if;
    return old;
end $$;
create trigger tr_reorganisation_delete before delete on reorganisation for each row execute function only_drafts_are_deleted();

-- Every row that an act wrote, as it was and as it became, of whichever room: what makes its undoing exact.
create table reorganisation_change (
    reorganisation_id uuid not null,
    number bigint not null generated always as identity,
    relation text not null,
    row_key jsonb not null,
    was jsonb,
    became jsonb,
    constraint pk_reorganisation_change primary key (reorganisation_id, number),
    constraint fk_reorganisation_change_act foreign key (reorganisation_id) references reorganisation (id),
    constraint ck_reorganisation_change_some check (was is not null or became is not null)
);
create index ix_reorganisation_change_row on reorganisation_change (row_key, relation, number);
-- no grant: rows of every room and reach lie here, and only the functions below read and write them

-- On every table that acts write, with its key columns as arguments. The setting holds while an act is being carried out.
create function journal_reorganisation() returns trigger language plpgsql security definer
    set search_path = "${flyway:defaultSchema}", pg_temp as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    became jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    row_key jsonb := (select jsonb_object_agg(k.name, coalesce(became, was) -> k.name) from unnest(tg_argv) k (name));
begin
    insert into reorganisation_change (reorganisation_id, relation, row_key, was, became)
    values (current_setting('app.reorganisation')::uuid, tg_table_name, row_key, was, became);
    return null;
end $$;

create trigger tr_area_journal after insert or update or delete on area for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
create trigger tr_area_state_journal after insert or update or delete on area_state for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
create trigger tr_area_succession_journal after insert or update or delete on area_succession for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '')
    execute function journal_reorganisation('predecessor_id', 'successor_id', 'reorganisation_id');

-- Puts every row back as it was, the last written first. Only versions go on, since an old version must never mean something new.
-- Whatever came after the act stands in the way and is named; then nothing is changed.
create function undo_reorganisations(acts uuid[]) returns table (relation text, row_key jsonb, later_act uuid, later_constraint text, later_relation text, unit_id uuid)
    language plpgsql security definer set search_path = "${flyway:defaultSchema}", pg_temp as $$
#variable_conflict use_column
declare
    c record;
    found_row jsonb;
    matching text;
    columns text;
    broken text;
    broken_in text;
    obstacles jsonb := '[]';
begin
    begin
        for c in select * from reorganisation_change j where j.reorganisation_id = any (acts) order by j.number desc loop
            continue when obstacles @> jsonb_build_array(jsonb_build_object('relation', c.relation, 'row_key', c.row_key));
            select string_agg(format('t.%I = k.%I', name, name), ' and ') into matching from jsonb_object_keys(c.row_key) name;
            execute format('select to_jsonb(t) from %I t, jsonb_populate_record(null::%I, $1) k where %s', c.relation, c.relation, matching)
                into found_row using c.row_key;
            if found_row - 'version' is distinct from c.became - 'version' then
                obstacles := obstacles || jsonb_build_object('relation', c.relation, 'row_key', c.row_key,
                    'unit_id', coalesce(c.became, c.was) ->> case when c.relation in ('area', 'agency') then 'id' when c.relation like '%succession' then 'predecessor_id'
                        when c.relation like 'area%' then 'area_id' else 'agency_id' end,
                    'later_act', (
                    select j.reorganisation_id from reorganisation_change j
                    where j.row_key = c.row_key and j.relation = c.relation and j.reorganisation_id <> all (acts) and j.number > c.number
                    order by j.number desc limit 1));
                continue;
            end if;
            select string_agg(quote_ident(attname), ', ' order by attnum) into columns
            from pg_attribute
            where attrelid = format('%I', c.relation)::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a';
            if c.was is null then
                execute format('delete from %I t using jsonb_populate_record(null::%I, $1) k where %s', c.relation, c.relation, matching) using c.row_key;
            elsif c.became is null then
                execute format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, $1)', c.relation, columns, columns, c.relation)
                    using c.was;
            else
                execute format('update %I t set (%s) = (select %s from jsonb_populate_record(null::%I, $1)) from jsonb_populate_record(null::%I, $2) k where %s',
                        c.relation, columns, columns, c.relation, c.relation, matching)
                    using case when c.was ? 'version' then c.was || jsonb_build_object('version', (found_row ->> 'version')::int + 1) else c.was end,
                          c.row_key;
            end if;
        end loop;
        if obstacles <> '[]' then
            raise exception using errcode = 'raise_exception', message = 'hindered';
        end if;
        set constraints all immediate;
        set constraints all deferred;
    exception
        when integrity_constraint_violation then
            get stacked diagnostics broken = constraint_name, broken_in = table_name;
            obstacles := obstacles || jsonb_build_object('later_constraint', broken, 'later_relation', broken_in);
        when raise_exception then
            null; -- everything above is taken back
    end;
    if obstacles = '[]' then
        delete from reorganisation_change j where j.reorganisation_id = any (acts);
    end if;
    return query select o.* from jsonb_to_recordset(obstacles)
        o (relation text, row_key jsonb, later_act uuid, later_constraint text, later_relation text, unit_id uuid);
end $$;
revoke execute on function undo_reorganisations(uuid[]) from public;
grant execute on function undo_reorganisations(uuid[]) to "${app}";
