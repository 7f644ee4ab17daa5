package vn.mangnon.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A round and the rules of its life: drafted, opened, closed. */
@Entity
@Table(name = "collection_round")
class CollectionRound {
    @Id
    private UUID id;

    private UUID agencyId;
    private UUID areaId;
    private UUID provinceId;
    private UUID planId;
    private UUID reportingDutyId;
    private String title;
    private int periodId;

    @Enumerated(EnumType.STRING)
    private Quality expectedQuality;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    private String closedBy;
    private String closingReason;
    private boolean sample;
    private Instant recordedAt;

    @Version
    private int version;

    protected CollectionRound() {}

    /** Where a round belongs: whose it is, for which area, of which plan. */
    record Home(UUID agencyId, UUID areaId, UUID provinceId, UUID planId, boolean sample) {}

    record Head(UUID reportingDutyId, String title, int periodId, Quality expectedQuality) {}

    static CollectionRound drafted(UUID id, Home home, Head head, Instant at) {
        CollectionRound round = new CollectionRound();
        round.id = id;
        round.agencyId = home.agencyId();
        round.state = RoundState.DRAFT;
        round.recordedAt = at;
        round.write(home, head);
        return round;
    }

    void revise(Home home, Head head) {
        requireDraft();
        write(home, head);
    }

    private void write(Home home, Head head) {
        areaId = home.areaId();
        provinceId = home.provinceId();
        planId = home.planId();
        sample = home.sample();
        reportingDutyId = head.reportingDutyId();
        title = head.title();
        periodId = head.periodId();
        expectedQuality = head.expectedQuality();
    }

    void open(String by, Instant at) {
        requireDraft();
        state = RoundState.OPEN;
        openedAt = at;
        openedBy = by;
    }

    /**
     * @param unlocked how many forms have not been locked: closing leaves them as they are, and needs a reason
     * @param reason   null when there is none
     */
    void close(long unlocked, String reason, String by, Instant at) {
        if (state != RoundState.OPEN) {
            throw CollectionProblem.roundNotOpen();
        }
        if (unlocked > 0 && reason == null) {
            throw CollectionProblem.closingNeedsReason(unlocked);
        }
        state = RoundState.CLOSED;
        closedAt = at;
        closedBy = by;
        closingReason = reason;
    }

    void requireDraft() {
        if (state != RoundState.DRAFT) {
            throw CollectionProblem.roundNotDraft();
        }
    }

    UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID areaId() {
        return areaId;
    }

    UUID provinceId() {
        return provinceId;
    }

    UUID planId() {
        return planId;
    }

    UUID reportingDutyId() {
        return reportingDutyId;
    }

    String title() {
        return title;
    }

    int periodId() {
        return periodId;
    }

    Quality expectedQuality() {
        return expectedQuality;
    }

    RoundState state() {
        return state;
    }

    int version() {
        return version;
    }
}
