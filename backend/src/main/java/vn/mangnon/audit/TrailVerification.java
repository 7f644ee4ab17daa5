package vn.mangnon.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Keys;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Walks a province's chain with the key and says where it does not hold. */
@ApplicationScoped
class TrailVerification {
    private static final int PAGE = 5000;
    private static final int FAULTS_SHOWN = 100;

    private final Sql sql;
    private final Keys keys;
    private final Caller caller;

    TrailVerification(Sql sql, Keys keys, Caller caller) {
        this.sql = sql;
        this.keys = keys;
        this.caller = caller;
    }

    /** What a chain was found to be. */
    @Schema(name = "AuditVerification")
    record Verdict(
            UUID provinceId,

            @Schema(description = "Every entry is there, unchanged and in its place")
            boolean intact,

            @Schema(description = "How many sealed entries were checked")
            long checked,

            @Schema(description = "Entries not yet sealed: those of the last second")
            long unsealed,

            @Schema(nullable = true, description = "The head, as the service's log shows it")
            String head,

            long headNumber,
            @Schema(description = "The first 100 faults") List<Fault> faults) {

        @Schema(name = "AuditFault")
        record Fault(
                Kind kind,

                @Schema(nullable = true, description = "Place in the chain")
                Long sealNumber,

                @Schema(nullable = true) UUID entryId,

                @Schema(nullable = true, description = "The stream in which a number is missing")
                String stream,

                @Schema(nullable = true) UUID streamId) {}

        @Schema(name = "AuditFaultKind")
        enum Kind {
            /** The entry is not what was sealed. */
            CHANGED,
            /** A sealed entry, or a seal in the middle, is gone. */
            MISSING,
            /** The end of the chain is gone, or the chain was set back. */
            CUT_OFF,
            /** A stream's numbers have a gap. */
            GAP,
            /** Entries that were never sealed although nothing waits for sealing. */
            NEVER_SEALED
        }
    }

    private record Link(long number, UUID entryId, byte[] mac, boolean present, String canonical) {}

    private record Head(long number, byte[] mac, byte[] headMac) {}

    /**
     * @param wanted one of the provinces that the caller's own goes back to; null: the own
     * @param logged the head that somebody noted from the log, as {@code number:mac}; null to check without
     * @throws Problem 422 for a province of others
     */
    @UnitOfWork
    Verdict verify(UUID wanted, String logged) {
        UUID own = Optional.ofNullable(caller.desk().provinceId()).orElse(TrailRecorder.NATION);
        if (wanted != null
                && !wanted.equals(own)
                && !caller.desk().homeProvinces().contains(wanted)) {
            throw Problem.against("unknown-area", Problem.Fault.at("/provinceId", "unknown-id"));
        }
        UUID province = Optional.ofNullable(wanted).orElse(own);
        Chain chain = new Chain(keys.mac("audit"));
        List<Verdict.Fault> faults = new ArrayList<>();
        Head head = sql.one(
                        "select number, encode(mac, 'hex') as mac, encode(head_mac, 'hex') as head_mac from audit_head where province_id = ?",
                        row -> new Head(row.number("number"), hex(row.text("mac")), hex(row.text("head_mac"))),
                        province)
                .orElse(new Head(0, Chain.START, null));
        byte[] before = Chain.START;
        long number = 0;
        long checked = 0;
        boolean noted = logged == null;
        while (number < head.number() || checked == 0) {
            List<Link> links = links(province, number);
            for (Link link : links) {
                for (long gone = number + 1; gone < link.number() && faults.size() < FAULTS_SHOWN; gone++) {
                    faults.add(new Verdict.Fault(Verdict.Kind.MISSING, gone, null, null, null));
                }
                boolean next = link.number() == number + 1;
                if (!link.present()) {
                    faults.add(new Verdict.Fault(Verdict.Kind.MISSING, link.number(), link.entryId(), null, null));
                } else if (next
                        && !Arrays.equals(link.mac(), chain.seal(province, link.number(), before, link.canonical()))) {
                    faults.add(new Verdict.Fault(Verdict.Kind.CHANGED, link.number(), link.entryId(), null, null));
                }
                noted |= (link.number() + ":" + HexFormat.of().formatHex(link.mac())).equals(logged);
                before = link.mac();
                number = link.number();
                checked++;
            }
            if (links.size() < PAGE) {
                break;
            }
        }
        boolean headHolds = head.number() == number
                && Arrays.equals(head.mac(), before)
                && (head.headMac() == null
                        ? number == 0
                        : Arrays.equals(head.headMac(), chain.head(province, head.number(), head.mac())));
        if (!headHolds || !noted) {
            faults.add(new Verdict.Fault(Verdict.Kind.CUT_OFF, number + 1, null, null, null));
        }
        faults.addAll(gaps(province));
        faults.addAll(neverSealed(province));
        long unsealed = sql.one(
                        "select count(*) as n from audit_unsealed where province_id = ?",
                        row -> row.number("n"),
                        province)
                .orElse(0L);
        String shown =
                head.number() == 0 ? null : head.number() + ":" + HexFormat.of().formatHex(head.mac());
        return new Verdict(
                province,
                faults.isEmpty(),
                checked,
                unsealed,
                shown,
                head.number(),
                faults.stream().limit(FAULTS_SHOWN).toList());
    }

    private List<Link> links(UUID province, long after) {
        return sql.all(
                "select s.number, s.entry_id, encode(s.mac, 'hex') as mac, e.id is not null as present, "
                        + Chain.CANONICAL + " as canonical"
                        + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                        + " where s.province_id = ? and s.number > ? order by s.number limit " + PAGE,
                row -> new Link(
                        row.number("number"),
                        row.uuid("entry_id"),
                        hex(row.text("mac")),
                        row.truth("present"),
                        row.text("canonical")),
                province,
                after);
    }

    /** Streams number their entries from 1 without gaps, through whichever provinces they run. */
    private List<Verdict.Fault> gaps(UUID province) {
        return sql.all(
                "select stream_kind, stream_id from audit_gaps(?)",
                row -> new Verdict.Fault(Verdict.Kind.GAP, null, null, row.text("stream_kind"), row.uuid("stream_id")),
                province);
    }

    private List<Verdict.Fault> neverSealed(UUID province) {
        return sql.all(
                """
                select e.id from audit_entry e where e.province_id = ?
                and not exists (select 1 from audit_seal s where s.entry_id = e.id)
                and not exists (select 1 from audit_unsealed u where u.entry_id = e.id) limit 100""", row -> new Verdict.Fault(Verdict.Kind.NEVER_SEALED, null, row.uuid("id"), null, null), province);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
