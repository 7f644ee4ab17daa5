-- What came of several figures sent at once is kept as long as the idempotency key that leads to it.
create index ix_observation_batch_age on observation_batch (recorded_at);
grant delete on observation_batch to "${app}";
create policy observation_batch_seen on observation_batch for select using ((select i_am_system()));
create policy observation_batch_remove on observation_batch for delete using ((select i_am_system()));
