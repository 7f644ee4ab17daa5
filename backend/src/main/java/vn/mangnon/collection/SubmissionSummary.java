package vn.mangnon.collection;

import java.time.Instant;
import java.util.UUID;

/**
 * A form in short, for other rooms.
 *
 * @param answeringAgencyId who answers for it today; null: nobody alone took over from its agency, and nobody was appointed
 * @param provinceId      null in a round of the nation for an area of no province
 * @param dueAt           the last moment at which a first approval is not late
 * @param firstApprovedAt null: never approved
 */
public record SubmissionSummary(
        UUID id,
        UUID roundId,
        String roundTitle,
        UUID agencyId,
        UUID areaId,
        UUID answeringAgencyId,
        UUID ownerAgencyId,
        UUID provinceId,
        SubmissionState state,
        Instant dueAt,
        Instant firstApprovedAt) {}
