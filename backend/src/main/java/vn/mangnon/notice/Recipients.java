package vn.mangnon.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.notice.Decision.Recipient;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.Role;

/** Whom a stage means on a day; each agency is looked up once. Where nobody is above, or nobody took over, whoever asked for it hears. */
final class Recipients {
    private final AgencyApi agencies;
    private final LocalDate today;
    private final Map<UUID, Optional<UUID>> inCharge = new HashMap<>();
    private final Map<UUID, Optional<UUID>> superiors = new HashMap<>();

    Recipients(AgencyApi agencies, LocalDate today) {
        this.agencies = agencies;
        this.today = today;
    }

    Optional<Recipient> of(Duty duty, StageRecipient meant) {
        Optional<UUID> responsible = inCharge(duty.agencyId());
        Optional<Recipient> recipient =
                switch (meant) {
                    case RESPONSIBLE -> responsible.map(id -> new Recipient(id, duty.role()));
                    case HEAD -> heads(responsible);
                    case SUPERIOR -> heads(responsible.flatMap(this::superior));
                    case SUPERIOR_OF_SUPERIOR ->
                        heads(responsible.flatMap(this::superior).flatMap(this::superior));
                    case ASKED_BY -> Optional.empty();
                };
        return recipient.or(() -> Optional.ofNullable(duty.askedById())
                .flatMap(this::inCharge)
                .map(id -> new Recipient(id, Role.PLANNER)));
    }

    private static Optional<Recipient> heads(Optional<UUID> agencyId) {
        return agencyId.map(id -> new Recipient(id, Role.APPROVER));
    }

    private Optional<UUID> inCharge(UUID agencyId) {
        return inCharge.computeIfAbsent(
                agencyId, id -> agencies.inChargeOn(id, today).map(AgencySummary::id));
    }

    private Optional<UUID> superior(UUID agencyId) {
        return superiors.computeIfAbsent(
                agencyId, id -> agencies.superiorOn(id, today).map(AgencySummary::id));
    }
}
