package vn.mangnon.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that does not follow the week. */
@Schema(
        name = "WorkingDay",
        description = "Ngày nghỉ lễ, nghỉ bù, làm bù – a day on which the state works otherwise than Monday to Friday")
record WorkingDayView(
        UUID id,
        LocalDate day,
        WorkingDayKind kind,
        String name,

        @Schema(nullable = true, description = "The document that says so")
        String source,

        @Schema(description = "False: expected by the law, but not announced yet")
        boolean verified,

        List<Action> allowedActions,
        @Schema(description = "For If-Match") long version)
        implements Versioned {
    @Schema(name = "WorkingDayAction")
    enum Action {
        EDIT,
        DELETE
    }
}
