-- What acts write in this room is put back when they are undone.
create trigger tr_handover_journal after insert or update or delete on handover for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
create trigger tr_handover_line_journal after insert or update or delete on handover_line for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('handover_id', 'number');
create trigger tr_assignment_journal after insert or update or delete on assignment for each row
    when (coalesce(current_setting('app.reorganisation', true), '') <> '') execute function journal_reorganisation('id');
