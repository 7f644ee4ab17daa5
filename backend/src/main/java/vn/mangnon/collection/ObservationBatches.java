package vn.mangnon.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.collection.CellChanges.Decided;
import vn.mangnon.collection.CellChanges.Outcome;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.SystemWork;
import vn.mangnon.platform.UnitOfWork;

/** What came of each change of a request, without any figure, as long as its idempotency key: a repeated request is answered from it. */
@ApplicationScoped
class ObservationBatches {
    private static final Duration KEPT = Duration.ofHours(25);

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final SystemWork systemWork;

    ObservationBatches(Sql sql, Caller caller, Clock clock, ObjectMapper mapper, SystemWork systemWork) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.mapper = mapper;
        this.systemWork = systemWork;
    }

    /** @param codes why it was refused */
    record Remembered(Outcome outcome, List<String> codes) {}

    UUID remember(List<Decided> decided) {
        UUID id = Ids.next();
        List<Remembered> outcomes = decided.stream()
                .map(one -> new Remembered(
                        one.outcome(),
                        one.faults().stream().map(Fault::code).distinct().toList()))
                .toList();
        try {
            sql.write(
                    "insert into observation_batch (id, agency_id, recorded_at, outcomes) values (?, ?, ?, ?::jsonb)",
                    id,
                    caller.desk().agencyId(),
                    clock.instant(),
                    mapper.writeValueAsString(outcomes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** In the order of the request. */
    List<Remembered> outcomes(UUID batch) {
        String outcomes = sql.one(
                        "select outcomes::text as outcomes from observation_batch where id = ?",
                        row -> row.text("outcomes"),
                        batch)
                .orElseThrow();
        try {
            return List.of(mapper.readValue(outcomes, Remembered[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOldBatches() {
        systemWork.callApart(() -> forget(clock.instant().minus(KEPT)));
    }

    @UnitOfWork
    int forget(Instant before) {
        return sql.write("delete from observation_batch where recorded_at < ?", before);
    }
}
