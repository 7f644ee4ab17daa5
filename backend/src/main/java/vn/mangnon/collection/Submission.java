package vn.mangnon.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A form and the rules of its way: entered, submitted, approved, locked; returned or reopened to be put right. */
@Entity
@Table(name = "submission")
class Submission {
    @Id
    private UUID id;

    private UUID roundId;
    private UUID agencyId;
    private UUID areaId;
    private UUID provinceId;
    private UUID ownerAgencyId;
    private int periodId;
    private UUID appointedAgencyId;
    private boolean onePerson;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    private Instant dueAt;
    private Instant enteredAt;
    private String enteredBy;
    private String enteredByName;
    private Instant submittedAt;
    private String submittedBy;
    private String submittedByName;
    private Instant approvedAt;
    private String approvedBy;
    private String approvedByName;
    private Instant firstApprovedAt;
    private Instant lockedAt;
    private String lockedBy;
    private Instant firstLockedAt;
    private Instant returnedAt;
    private String returnedBy;
    private String returnReason;
    private int returns;
    private long secondsAfterReturn;

    @Version
    private int version;

    protected Submission() {}

    /** Somebody with a name that may be shown. */
    record Person(String subject, String name) {}

    static Submission opened(UUID id, UUID roundId, UUID agencyId, UUID areaId, Instant dueAt, boolean onePerson) {
        Submission form = new Submission();
        form.id = id;
        form.roundId = roundId;
        form.agencyId = agencyId;
        form.areaId = areaId;
        form.dueAt = dueAt;
        form.onePerson = onePerson;
        form.state = SubmissionState.OPEN;
        return form;
    }

    /** Figures were entered: the form is another one than before. */
    void enter(RoundState round, Person by, Instant at) {
        requireFigures(round);
        enteredAt = at;
        enteredBy = by.subject();
        enteredByName = by.name();
    }

    void requireFigures(RoundState round) {
        requireAlive(round);
        if (!state.takesFigures()) {
            throw CollectionProblem.wrongState(state);
        }
    }

    void submit(RoundState round, Person by, Instant at) {
        requireFigures(round);
        state = SubmissionState.SUBMITTED;
        submittedAt = at;
        submittedBy = by.subject();
        submittedByName = by.name();
    }

    /** @param entered whether whoever approves has entered any of the figures */
    void approve(RoundState round, Person by, boolean entered, Instant at) {
        requireAlive(round);
        require(SubmissionState.SUBMITTED);
        if (!onePerson && (entered || by.subject().equals(submittedBy))) {
            throw CollectionProblem.enteredByApprover();
        }
        state = SubmissionState.APPROVED;
        approvedAt = at;
        approvedBy = by.subject();
        approvedByName = by.name();
        firstApprovedAt = firstApprovedAt == null ? at : firstApprovedAt;
        if (returnedAt != null) {
            secondsAfterReturn += Math.max(0, Duration.between(returnedAt, at).toSeconds());
            returnedAt = null;
        }
    }

    void lock(RoundState round, Person by, Instant at) {
        requireAlive(round);
        require(SubmissionState.APPROVED);
        state = SubmissionState.LOCKED;
        lockedAt = at;
        lockedBy = by.subject();
        firstLockedAt = firstLockedAt == null ? at : firstLockedAt;
    }

    /** @param planner who runs the round; the form's own approver only before it is approved */
    void giveBack(RoundState round, boolean planner, Person by, String reason, Instant at) {
        requireAlive(round);
        if (state != SubmissionState.SUBMITTED && !(planner && state == SubmissionState.APPROVED)) {
            throw CollectionProblem.wrongState(state);
        }
        sendBack(SubmissionState.RETURNED, by, reason, at);
    }

    /** What is published stands until something newer is locked. */
    void reopen(Person by, String reason, Instant at) {
        require(SubmissionState.LOCKED);
        sendBack(SubmissionState.REOPENED, by, reason, at);
    }

    /** Whether somebody else works there changes with the people, also while the round is open. */
    void setOnePerson(RoundState round, boolean onePerson) {
        requireAlive(round);
        this.onePerson = onePerson;
    }

    /** Nobody alone took over from its agency: who answers for it is decided. */
    void appoint(RoundState round, UUID agency) {
        requireAlive(round);
        appointedAgencyId = agency;
    }

    private void sendBack(SubmissionState to, Person by, String reason, Instant at) {
        state = to;
        returnedAt = returnedAt == null ? at : returnedAt;
        returnedBy = by.subject();
        returnReason = reason;
        returns++;
    }

    /** A closed round takes nothing more, except what was locked once and is being put right. */
    private void requireAlive(RoundState round) {
        if (round != RoundState.OPEN && firstLockedAt == null) {
            throw CollectionProblem.roundClosed();
        }
    }

    private void require(SubmissionState expected) {
        if (state != expected) {
            throw CollectionProblem.wrongState(state);
        }
    }

    boolean isLate(Instant now) {
        return (firstApprovedAt == null ? now : firstApprovedAt).isAfter(dueAt);
    }

    boolean isAlive(RoundState round) {
        return round == RoundState.OPEN || firstLockedAt != null;
    }

    boolean wasApproved() {
        return firstApprovedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID areaId() {
        return areaId;
    }

    UUID provinceId() {
        return provinceId;
    }

    UUID ownerAgencyId() {
        return ownerAgencyId;
    }

    /** Null: nobody was appointed. */
    UUID appointedAgencyId() {
        return appointedAgencyId;
    }

    int periodId() {
        return periodId;
    }

    boolean onePerson() {
        return onePerson;
    }

    SubmissionState state() {
        return state;
    }

    String submittedBy() {
        return submittedBy;
    }

    long secondsAfterReturn() {
        return secondsAfterReturn;
    }

    int version() {
        return version;
    }
}
