package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import vn.mangnon.platform.Problem.Fault;

/**
 * Creates once for one {@code Idempotency-Key}: the key is stored in the transaction that creates, so that after a crash
 * either both are there or neither.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Duration KEPT = Duration.ofHours(24);

    private final HttpHeaders headers;
    private final Caller caller;
    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final SystemWork systemWork;
    private final ObjectMapper canonical;

    IdempotencyKeys(
            HttpHeaders headers,
            Caller caller,
            Sql sql,
            Clock clock,
            Keys keys,
            SystemWork systemWork,
            ObjectMapper mapper) {
        this.headers = headers;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.systemWork = systemWork;
        this.canonical = mapper.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    /**
     * Runs {@code create} unless the caller's key has already created something with the same request.
     *
     * @param operation such as {@code POST /plans}, with the ids of its path
     * @param request   what was asked; only a keyed digest of it is kept
     * @return the id of what was created, now or the first time
     * @throws Problem 422 idempotency-key-reused for another request, 409 still-running while the first one runs
     */
    @UnitOfWork
    public UUID once(String operation, Object request, Supplier<UUID> create) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return create.get();
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw Problem.invalid(Fault.inParameter("Idempotency-Key", "pattern"));
        }
        byte[] digest = digest(request);
        if (!sql.exists(
                "select 1 where pg_try_advisory_xact_lock(hashtextextended(?, 17))",
                caller.subject() + "\n" + operation + "\n" + key)) {
            throw Problem.conflict("still-running");
        }
        record Stored(byte[] digest, UUID created) {}
        Optional<Stored> stored = sql.one(
                "select encode(request_digest, 'hex') as digest, created_id from idempotency_key"
                        + " where caller = ? and operation = ? and key = ? and created_at > ?",
                row -> new Stored(HexFormat.of().parseHex(row.text("digest")), row.uuid("created_id")),
                caller.subject(),
                operation,
                key,
                clock.instant().minus(KEPT));
        if (stored.isPresent()) {
            if (!MessageDigest.isEqual(stored.get().digest(), digest)) {
                throw Problem.against("idempotency-key-reused");
            }
            return stored.get().created();
        }
        UUID created = create.get();
        sql.write(
                "delete from idempotency_key where caller = ? and operation = ? and key = ?",
                caller.subject(),
                operation,
                key);
        sql.write(
                "insert into idempotency_key (caller, operation, key, request_digest, created_id, created_at) values (?, ?, ?, ?, ?, ?)",
                caller.subject(),
                operation,
                key,
                digest,
                created,
                clock.instant());
        return created;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOldKeys() {
        systemWork.callApart(() -> forget(clock.instant().minus(KEPT)));
    }

    @UnitOfWork
    int forget(Instant before) {
        return sql.write("delete from idempotency_key where created_at < ?", before);
    }

    private byte[] digest(Object request) {
        try {
            Mac mac = keys.mac("idempotency");
            return mac.doFinal(canonical.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
