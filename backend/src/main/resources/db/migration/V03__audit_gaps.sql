-- Streams whose numbers have a gap, among those with an entry in the trail of a province. A stream may go on in the trail of
-- another province (an agency that moves), and its numbers run through both: so the whole stream is counted, of which the row
-- policy shows a caller only the own part. What comes out are names of streams that the caller can see anyway.
create function audit_gaps(of_province uuid) returns table (stream_kind text, stream_id uuid)
    language sql stable security definer set search_path = mangnon, pg_temp
begin atomic
    select e.stream_kind, e.stream_id
    from audit_entry e left join audit_stream s on s.kind = e.stream_kind and s.subject_id = e.stream_id
    where (e.stream_kind, e.stream_id) in (select o.stream_kind, o.stream_id from audit_entry o where o.province_id = of_province)
    group by e.stream_kind, e.stream_id, s.last_number
    having min(e.stream_number) <> 1 or max(e.stream_number) <> count(*) or max(e.stream_number) is distinct from s.last_number
    limit 100;
end;
revoke execute on function audit_gaps(uuid) from public;
grant execute on function audit_gaps(uuid) to "${app}";
