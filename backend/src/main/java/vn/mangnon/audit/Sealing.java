package vn.mangnon.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.mangnon.platform.Keys;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Seals new entries into the chain of their province. */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);
    static final int BATCH = 500;
    private static final long ONE_WORKER = 0x6d616e676e6f6e01L;

    private final Sql sql;
    private final Keys keys;
    private final Clock clock;

    Sealing(Sql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    private record Waiting(long position, UUID entryId, UUID province, String canonical) {}

    private record Head(long number, byte[] mac) {}

    /** One batch in one transaction. @return how many entries were sealed; 0 when another node is at it */
    @UnitOfWork
    int sealBatch() {
        if (!sql.exists("select 1 where pg_try_advisory_xact_lock(?)", ONE_WORKER)) {
            return 0;
        }
        List<Waiting> waiting = sql.all(
                "select u.position, u.entry_id, u.province_id, " + Chain.CANONICAL
                        + " as canonical from audit_unsealed u"
                        + " join audit_entry e on e.id = u.entry_id order by u.position limit " + BATCH,
                row -> new Waiting(
                        row.number("position"), row.uuid("entry_id"), row.uuid("province_id"), row.text("canonical")));
        if (waiting.isEmpty()) {
            return 0;
        }
        Chain chain = new Chain(keys.mac("audit"));
        Map<UUID, Head> heads = new HashMap<>();
        List<Object[]> seals = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        for (Waiting entry : waiting) {
            Head head = heads.computeIfAbsent(entry.province(), this::head);
            long number = head.number() + 1;
            byte[] mac = chain.seal(entry.province(), number, head.mac(), entry.canonical());
            heads.put(entry.province(), new Head(number, mac));
            seals.add(new Object[] {entry.province(), number, entry.entryId(), mac, clock.instant()});
            done.add(new Object[] {entry.position()});
        }
        sql.writeAll(
                "insert into audit_seal (province_id, number, entry_id, mac, sealed_at) values (?, ?, ?, ?, ?)", seals);
        sql.writeAll("delete from audit_unsealed where position = ?", done);
        heads.forEach((province, head) -> store(chain, province, head));
        return waiting.size();
    }

    private Head head(UUID province) {
        return sql.one(
                        "select number, encode(mac, 'hex') as mac from audit_head where province_id = ? for update",
                        row -> new Head(row.number("number"), HexFormat.of().parseHex(row.text("mac"))),
                        province)
                .orElse(new Head(0, Chain.START));
    }

    private void store(Chain chain, UUID province, Head head) {
        sql.write(
                "insert into audit_head (province_id, number, mac, head_mac) values (?, ?, ?, ?) on conflict (province_id)"
                        + " do update set number = excluded.number, mac = excluded.mac, head_mac = excluded.head_mac",
                province,
                head.number(),
                head.mac(),
                chain.head(province, head.number(), head.mac()));
        LOG.infof(
                "audit head province=%s number=%d mac=%s",
                province, head.number(), HexFormat.of().formatHex(head.mac()));
    }
}
