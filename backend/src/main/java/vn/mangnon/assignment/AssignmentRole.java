package vn.mangnon.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what way an agency answers for a subject (domain.md 14.9). */
@Schema(name = "AssignmentRole")
public enum AssignmentRole {
    /** Chủ trì: one at a time on a subject and part. */
    LEAD,
    /** Phối hợp. */
    COORDINATE,
    /** Thực hiện. */
    PERFORM,
    /** Đề nghị: bodies that are not subordinate to the people's committee. */
    REQUESTED,
    /** Tham mưu. */
    ADVISE,
    /** Tổng hợp. */
    CONSOLIDATE,
    /** Thẩm định. */
    APPRAISE,
    /** Đôn đốc, theo dõi. */
    MONITOR
}
