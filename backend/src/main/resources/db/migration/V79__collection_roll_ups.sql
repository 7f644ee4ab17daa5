-- Totals ask unit by unit who owes what in a period.
create index ix_named_source_area on named_source (area_id, period_id) include (measure_id, round_id);
