package vn.mangnon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.RequestId;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;

/** Writes entries in the transaction of the act; the stream's counter keeps its numbers without gaps. */
@ApplicationScoped
class TrailRecorder implements Trail {
    /** The trail of the nation: acts that belong to no province. */
    static final UUID NATION = new UUID(0, 0);

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final RequestId requestId;
    private final ObjectMapper mapper;

    TrailRecorder(Sql sql, Caller caller, Clock clock, RequestId requestId, ObjectMapper mapper) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.requestId = requestId;
        this.mapper = mapper;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(
            String stream,
            UUID streamId,
            UUID provinceId,
            String act,
            String subjectKind,
            UUID subjectId,
            String reason,
            Map<String, ?> details) {
        Desk desk = caller.isSystem() ? null : caller.desk();
        UUID province = provinceId != null
                ? provinceId
                : desk != null && desk.provinceId() != null ? desk.provinceId() : NATION;
        UUID id = Ids.next();
        sql.all(
                """
                with numbered as (
                    insert into audit_stream as s (kind, subject_id, last_number) values (?, ?, 1)
                    on conflict (kind, subject_id) do update set last_number = s.last_number + 1
                    returning last_number
                ), entered as (
                    insert into audit_entry (id, recorded_at, stream_kind, stream_id, stream_number, province_id, act, subject_kind,
                                             subject_id, actor, actor_name, actor_agency_id, actor_agency_code, request_id, reason, details)
                    select ?, ?, ?, ?, last_number, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?::jsonb from numbered
                )
                insert into audit_unsealed (entry_id, province_id) values (?, ?) returning position""",
                row -> row.number("position"),
                stream,
                streamId,
                id,
                clock.instant(),
                stream,
                streamId,
                province,
                act,
                subjectKind,
                subjectId,
                caller.subject(),
                caller.name(),
                desk == null ? null : desk.agencyId(),
                desk == null ? null : desk.agencyCode(),
                requestId.value(),
                reason,
                json(details),
                id,
                province);
    }

    private String json(Map<String, ?> details) {
        try {
            return mapper.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
