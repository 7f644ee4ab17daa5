-- What acts write in this room is put back when they are undone.
alter table agency_succession drop constraint pk_agency_succession;
alter table agency_succession add constraint pk_agency_succession primary key (predecessor_id, successor_id, reorganisation_id);
create trigger tr_agency_journal after insert or update or delete on agency for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
create trigger tr_agency_alias_journal after insert or update or delete on agency_alias for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('agency_id', 'alias');
create trigger tr_agency_succession_journal after insert or update or delete on agency_succession for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '')
    execute function journal_reorganisation('predecessor_id', 'successor_id', 'reorganisation_id');
