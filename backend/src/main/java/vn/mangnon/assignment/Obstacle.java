package vn.mangnon.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that stands in the way of an assignment, and the rules of its way: it lies with one agency at a time, which answers it or
 * passes it on; whoever raised it closes it, or opens it again.
 */
@Entity
@Table(name = "obstacle")
class Obstacle {
    @Id
    private UUID id;

    private UUID assignmentId;
    private UUID planId;
    private UUID subjectId;
    private UUID agencyId;
    private UUID keeperId;
    private UUID holderId;
    private UUID planAgencyId;
    private UUID areaId;
    private UUID provinceId;
    private UUID[] involved;
    private String title;
    private String statement;

    @Enumerated(EnumType.STRING)
    private ObstacleState state;

    private Instant raisedAt;
    private String raisedBy;
    private String raisedByName;
    private Instant closedAt;
    private LocalDate answerBy;
    private int hops;

    @Version
    private int version;

    protected Obstacle() {}

    /** @param holder with whom it lies first */
    static Obstacle raised(
            UUID id,
            Assignment assignment,
            UUID holder,
            UUID planAgency,
            WorkReach.Place place,
            String title,
            String statement,
            String by,
            String byName,
            Instant at,
            LocalDate answerBy) {
        Obstacle obstacle = new Obstacle();
        obstacle.id = id;
        obstacle.assignmentId = assignment.id();
        obstacle.planId = assignment.planId();
        obstacle.subjectId = assignment.subjectId();
        obstacle.agencyId = assignment.agencyId();
        obstacle.keeperId = assignment.agencyId();
        obstacle.holderId = holder;
        obstacle.planAgencyId = planAgency;
        obstacle.areaId = place.areaId();
        obstacle.provinceId = place.provinceId();
        obstacle.involved = new UUID[] {assignment.agencyId(), holder};
        obstacle.title = title.strip();
        obstacle.statement = statement.strip();
        obstacle.state = ObstacleState.OPEN;
        obstacle.raisedAt = at;
        obstacle.raisedBy = by;
        obstacle.raisedByName = byName;
        obstacle.answerBy = answerBy;
        obstacle.hops = 1;
        return obstacle;
    }

    /** @throws AssignmentProblem unless it is open */
    void answer() {
        require(ObstacleState.OPEN);
        state = ObstacleState.ANSWERED;
    }

    /** @throws AssignmentProblem unless it is open */
    void forwardTo(UUID next, LocalDate answerUntil) {
        require(ObstacleState.OPEN);
        holderId = next;
        answerBy = answerUntil;
        involved = Stream.concat(Arrays.stream(involved), Stream.of(next))
                .distinct()
                .toArray(UUID[]::new);
        hops++;
    }

    /** @throws AssignmentProblem unless somebody answered */
    void close(Instant at) {
        require(ObstacleState.ANSWERED);
        state = ObstacleState.CLOSED;
        closedAt = at;
    }

    /** Lies again with whoever answered. @throws AssignmentProblem while it is open */
    void reopen(LocalDate answerUntil) {
        if (state == ObstacleState.OPEN) {
            throw AssignmentProblem.obstacleState(state);
        }
        state = ObstacleState.OPEN;
        closedAt = null;
        answerBy = answerUntil;
        hops++;
    }

    private void require(ObstacleState expected) {
        if (state != expected) {
            throw AssignmentProblem.obstacleState(state);
        }
    }

    UUID id() {
        return id;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID planId() {
        return planId;
    }

    UUID keeperId() {
        return keeperId;
    }

    UUID holderId() {
        return holderId;
    }

    UUID provinceId() {
        return provinceId;
    }

    ObstacleState state() {
        return state;
    }

    int hops() {
        return hops;
    }

    int version() {
        return version;
    }
}
