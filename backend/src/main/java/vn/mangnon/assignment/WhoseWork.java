package vn.mangnon.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose work, of all that the caller may see. */
@Schema(name = "WhoseWork")
enum WhoseWork {
    /** Of the caller's own agency. */
    OWN,
    /** Of the others that the caller may see: the area and below for its focal planner, those in one's own plans. */
    OTHERS
}
