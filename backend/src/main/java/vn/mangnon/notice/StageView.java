package vn.mangnon.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Versioned;

/** A stage of reminding. */
@Schema(name = "ReminderStage", description = "Mốc nhắc việc – when a duty is reminded of, and whom")
record StageView(
        UUID id,

        @Schema(nullable = true, description = "Null: of the nation")
        UUID provinceId,

        @Schema(nullable = true) String provinceName,
        DutyKind dutyKind,
        @Schema(examples = "BEFORE_5") String code,

        @Schema(description = "Before the due day when negative, on it when 0, after it when positive")
        int workingDays,

        @Schema(examples = "08:00") String atTime,
        StageRecipient recipient,
        boolean mailed,
        boolean active,

        @Schema(description = "Since it was last changed: it reminds of nothing before")
        Instant holdsFrom,

        List<Action> allowedActions,
        @Schema(description = "For If-Match") long version)
        implements Versioned {
    @Schema(name = "ReminderStageAction")
    enum Action {
        EDIT,
        DELETE
    }
}
