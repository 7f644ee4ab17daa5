package vn.mangnon.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Role;

/** What is shown of notices, and what readers send. */
final class NoticeViews {
    private NoticeViews() {}

    @Schema(
            name = "Notice",
            description = "Thông báo, nhắc việc – what the caller's agency is told, in the caller's language")
    record NoticeView(
            UUID id,

            @Schema(description = "What it says, for programs", examples = "form-returned")
            String topic,

            @Schema(nullable = true, description = "Of a reminder: what is owed")
            DutyKind dutyKind,

            @Schema(examples = "Quá hạn: phiếu số liệu – Phường Hồng Gai")
            String title,

            String text,

            @Schema(description = "Whom in the agency it is for")
            Role role,

            About about,

            @Schema(nullable = true, description = "By when something is to be done about it")
            Instant dueAt,

            @Schema(description = "The path of the dashboard that shows it", examples = "/submissions/0199…")
            String link,

            Instant toldAt,

            @Schema(nullable = true, description = "When the caller read it; null: not yet")
            Instant readAt) {}

    @Schema(name = "NoticeAbout", description = "The thing it is about")
    record About(@Schema(examples = "submission") String kind, UUID id) {}

    @Schema(name = "NoticeCount")
    record NoticeCount(
            @Schema(description = "Not read by the caller; counting stops at 100")
            int unread) {}

    @Schema(
            name = "ReadNotices",
            description = "Some by their ids, or all up to a moment",
            extensions = @Extension(name = "x-command", value = "true"))
    record ReadNotices(
            @Schema(nullable = true) @Size(min = 1, max = 200)
            List<@NotNull UUID> noticeIds,

            @Schema(nullable = true, description = "All that the caller was told until then; with noticeIds left out")
            Instant toldUntil) {}

    @Schema(name = "NoticesRead")
    record NoticesRead(
            @Schema(description = "How many were not read before")
            int read) {}
}
