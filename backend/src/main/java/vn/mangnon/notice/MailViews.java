package vn.mangnon.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Versioned;

/** What the keeper of the directory sees of mail: where it stands, never to whom by name. */
final class MailViews {
    private MailViews() {}

    @Schema(name = "MailState")
    enum MailState {
        /** Its people could not be asked yet. */
        WAITING,
        /** Letters are on their way. */
        SENDING,
        /** Every letter was taken by the mail server. */
        SENT,
        /** Some letter was given up, or all of it. */
        DEAD,
        /** Nobody has the role in the agency. */
        NOBODY,
        /** What it reminds of was done before it was sent. */
        DROPPED
    }

    @Schema(name = "Mail", description = "Thư của một thông báo – the mail of one notice")
    record MailView(
            UUID id,
            MailState state,
            String agencyCode,
            String agencyName,
            Role role,
            @Schema(examples = "form-returned") String topic,

            @Schema(description = "How many letters the mail server took")
            int sent,

            @Schema(description = "How many wait") int waiting,
            @Schema(description = "How many were given up") int dead,

            @Schema(nullable = true, description = "What stood against it last", examples = "SERVER NOT REACHED")
            String problem,

            Instant madeAt,
            List<Action> allowedActions,
            @Schema(description = "For If-Match") long version)
            implements Versioned {
        @Schema(name = "MailAction")
        enum Action {
            SEND_AGAIN
        }
    }
}
