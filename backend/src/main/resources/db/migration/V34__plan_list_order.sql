create index ix_plan_title on plan (title collate "vi-x-icu", id);
create index ix_plan_effective_on on plan ((coalesce(effective_on, '9999-12-31'::date)), id);
