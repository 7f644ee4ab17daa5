-- Words of published tasks, for search. Row policies keep a trigram index from being used (LIKE is not leakproof), so the
-- words stand in a table without one: what is in it is everybody's to read. Drafts are never in it.
create table task_text (
    version_id uuid not null,
    task_id uuid not null,
    plan_id uuid not null,
    area_id uuid not null,
    effective_from date not null,
    effective daterange not null,
    folded text not null,
    constraint pk_task_text primary key (version_id),
    constraint fk_task_text_task foreign key (version_id) references task (version_id) on delete cascade
);
create index ix_task_text_folded on task_text using gin (folded public.gin_trgm_ops);
create index ix_task_text_newest on task_text (effective_from, version_id);
create index ix_task_text_plan on task_text (plan_id, effective_from, version_id);
create index ix_task_text_area on task_text (area_id, effective_from, version_id);
grant select, insert, update, delete on task_text to "${app}";

create function keep_task_text() returns trigger language plpgsql as $$
begin
    if new.published then
        insert into task_text (version_id, task_id, plan_id, area_id, effective_from, effective, folded)
        select new.version_id, new.id, new.plan_id, p.area_id, new.effective_from, new.effective,
               fold(coalesce(new.code || ' ', '') || new.statement)
        from plan p where p.id = new.plan_id
        on conflict (version_id) do update set
            effective_from = excluded.effective_from, effective = excluded.effective, folded = excluded.folded;
    end if;
    return null;
end $$;
create trigger keep_task_text after insert or update on task for each row execute function keep_task_text();
