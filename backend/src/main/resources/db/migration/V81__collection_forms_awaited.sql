-- What is looked up every minute to be reminded of.
create index ix_submission_awaited on submission (due_at, id) where first_approved_at is null;
create index ix_submission_returned on submission (returned_at, id) where returned_at is not null;
