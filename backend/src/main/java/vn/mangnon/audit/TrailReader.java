package vn.mangnon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Reads the trail of the caller's province; the row policy decides which that is. */
@ApplicationScoped
class TrailReader {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final String COLUMNS = """
            e.id, e.recorded_at, e.stream_kind, e.stream_id, e.stream_number, e.act, e.subject_kind, e.subject_id, e.actor, e.actor_name,
            e.actor_agency_code, e.request_id, e.reason, e.details::text as details,
            (select s.number from audit_seal s where s.entry_id = e.id) as seal_number""";

    private final Sql sql;
    private final ObjectMapper mapper;

    TrailReader(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    record Filter(
            UUID subjectId, UUID streamId, String stream, String act, String actor, LocalDate from, LocalDate to) {}

    @UnitOfWork
    Slice<AuditEntryView> list(Filter filter, PageRequest page) {
        return ListQuery.select(COLUMNS, "audit_entry e", this::view)
                .whereIf(filter.subjectId(), "e.subject_id = ?")
                .whereIf(filter.streamId(), "e.stream_id = ?")
                .whereIf(filter.stream(), "e.stream_kind = ?")
                .whereIf(filter.act(), "e.act = ?")
                .whereIf(filter.actor(), "e.actor = ?")
                .whereIf(
                        filter.from() == null
                                ? null
                                : filter.from().atStartOfDay(ZONE).toInstant(),
                        "e.recorded_at >= ?")
                .whereIf(
                        filter.to() == null
                                ? null
                                : filter.to().plusDays(1).atStartOfDay(ZONE).toInstant(),
                        "e.recorded_at < ?")
                .sortable("recordedAt", "e.recorded_at", "timestamptz")
                .identifiedBy("e.id")
                .page(sql, page, "-recordedAt");
    }

    @UnitOfWork
    AuditEntryView one(UUID id) {
        return sql.one("select " + COLUMNS + " from audit_entry e where e.id = ?", this::view, id)
                .orElseThrow(Problem::notFound);
    }

    private AuditEntryView view(Row row) {
        return new AuditEntryView(
                row.uuid("id"),
                row.instant("recorded_at"),
                row.text("stream_kind"),
                row.uuid("stream_id"),
                row.number("stream_number"),
                row.text("act"),
                row.text("subject_kind"),
                row.uuid("subject_id"),
                row.text("actor"),
                row.text("actor_name"),
                row.text("actor_agency_code"),
                row.text("request_id"),
                row.text("reason"),
                json(row.text("details")),
                row.longOrNull("seal_number"));
    }

    private Map<String, Object> json(String text) {
        try {
            return mapper.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
