package vn.mangnon.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may owe by a moment. Each kind has reminder stages of its own, and a text {@code duty.<KIND>} in its room's words. */
@Schema(name = "DutyKind")
public enum DutyKind {
    /** A form of a round that was never approved. */
    SUBMISSION,
    /** A form that was sent back after its approval, and waits to be put right. */
    CORRECTION,
    /** Work on what was assigned: its due day, or one of its recurring due days. */
    ASSIGNMENT,
    /** The answer to somebody's obstacle. */
    OBSTACLE
}
