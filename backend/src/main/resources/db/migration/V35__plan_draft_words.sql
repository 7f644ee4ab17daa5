-- Folded words of tasks in drafts, so that a search folds none of them; null once published: those stand in task_text.
-- They stay behind the row policy: a search reads the caller's own drafts by their plans, the rest of the table not at all.
alter table task add column draft_folded text
    generated always as (case when not published then fold(coalesce(code || ' ', '') || statement) end) stored;
-- Newest drafts first, plan by plan, with all that the row policy asks: the rows themselves are not read for a list.
create index ix_task_draft_newest on task (plan_id, version_id) include (published) where not published;
drop index ix_task_draft;
