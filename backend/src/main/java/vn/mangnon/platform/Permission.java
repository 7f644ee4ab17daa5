package vn.mangnon.platform;

import java.util.EnumSet;
import java.util.Set;

/** What an operation asks for, and the roles that have it (design §5). Every operation names exactly one. */
public enum Permission {
    /** Read what the caller's circles allow: any signed-in person or system with a role and one agency. */
    READ(EnumSet.allOf(Role.class)),
    /** Read and edit drafts of plans, issue, amend and close them. */
    PLAN_EDIT(EnumSet.of(Role.PLANNER)),
    /** Upload a plan document, correct its draft, accept it. */
    PLAN_IMPORT(EnumSet.of(Role.PLANNER)),
    /** Say who answers for what, and hand responsibilities over. */
    ASSIGN(EnumSet.of(Role.PLANNER)),
    /** Draft, open and close rounds of collecting figures; lock and reopen what they brought. */
    ROUND_EDIT(EnumSet.of(Role.PLANNER)),
    /** Keep rules of validation: the planner those of a round, the administrator of the directory general ones. */
    RULES_EDIT(EnumSet.of(Role.PLANNER, Role.DIRECTORY_ADMIN)),
    /** Enter figures of one's own agency, and submit them. */
    FIGURES_ENTER(EnumSet.of(Role.REPORTER)),
    /** Bring figures of one's own agency in from a file; systems need the scope {@code figures:write}. */
    FIGURES_IMPORT(EnumSet.of(Role.REPORTER, Role.INTEGRATION)),
    /** Approve what one's own agency submitted. */
    FIGURES_APPROVE(EnumSet.of(Role.APPROVER)),
    /** Send a form back: its approver, or the planner of the round. */
    FIGURES_RETURN(EnumSet.of(Role.APPROVER, Role.PLANNER)),
    /** Send figures of one's own agency from another system; its scope is {@code figures:write}. */
    FIGURES_SEND(EnumSet.of(Role.INTEGRATION)),
    /** Say how far what one's own agency answers for is. */
    PROGRESS_REPORT(EnumSet.of(Role.PLANNER, Role.REPORTER)),
    /** Accept or return progress that one's own agency receives. */
    PROGRESS_REVIEW(EnumSet.of(Role.PLANNER, Role.APPROVER)),
    /** Say what stands in the way of one's own agency, and whether an answer helped. */
    OBSTACLE_RAISE(EnumSet.of(Role.PLANNER, Role.REPORTER, Role.APPROVER)),
    /** Answer what stands in others' way, or pass it on. */
    OBSTACLE_ANSWER(EnumSet.of(Role.PLANNER, Role.APPROVER)),
    /** Say when a province is reminded of what is due; the keeper of the directory says it for the nation. */
    REMINDERS_EDIT(EnumSet.of(Role.PLANNER, Role.DIRECTORY_ADMIN)),
    /** Keep areas, agencies, code lists and calendars. */
    DIRECTORY_EDIT(EnumSet.of(Role.DIRECTORY_ADMIN)),
    /** Read and verify the audit trail of one's province. */
    AUDIT_READ(EnumSet.of(Role.AUDITOR));

    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public Set<Role> roles() {
        return roles;
    }
}
