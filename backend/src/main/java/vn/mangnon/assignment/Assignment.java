package vn.mangnon.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One agency answers in one role for one subject, from a first to a last day. */
@Entity
@Table(name = "assignment")
class Assignment {
    @Id
    private UUID id;

    private UUID planId;

    @Enumerated(EnumType.STRING)
    private SubjectType subjectType;

    private UUID subjectId;
    private UUID agencyId;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private String part;
    private String statement;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean published;
    private String endReason;
    private Instant recordedAt;

    @Version
    private int version;

    protected Assignment() {}

    /** What an assignment says, apart from its subject. */
    record Terms(UUID agencyId, AssignmentRole role, String part, LocalDate from, LocalDate until, String statement) {
        /** @throws AssignmentProblem when it would end before it begins */
        Terms checked() {
            if (Span.endsBeforeItBegins(from, until)) {
                throw AssignmentProblem.endsBeforeItBegins("/until");
            }
            return this;
        }

        Span span() {
            return new Span(from, until);
        }
    }

    static Assignment of(
            UUID id,
            UUID planId,
            SubjectType subjectType,
            UUID subjectId,
            Terms terms,
            boolean published,
            Instant now) {
        Assignment assignment = new Assignment();
        assignment.id = id;
        assignment.planId = planId;
        assignment.subjectType = subjectType;
        assignment.subjectId = subjectId;
        assignment.published = published;
        assignment.recordedAt = now;
        assignment.take(terms);
        return assignment;
    }

    /**
     * The first of these that stands against this one if it said what is wanted: another lead of the same days, or the same
     * agency in the same role.
     */
    Optional<Assignment> hinderedBy(Collection<Assignment> others, Terms wanted) {
        Subject subject = Subject.of(subjectType, subjectId, wanted.part());
        Span days = wanted.checked().span();
        return others.stream()
                .filter(other -> !id.equals(other.id)
                        && wanted.role() == other.role
                        && (wanted.role() == AssignmentRole.LEAD
                                || wanted.agencyId().equals(other.agencyId))
                        && subject.equals(other.subject())
                        && days.overlaps(other.span()))
                .findFirst();
    }

    /** What has begun in an issued plan is history: it is ended, never rewritten. */
    boolean mayBeRewritten(LocalDate today) {
        return !published || validFrom.isAfter(today);
    }

    /** @throws AssignmentProblem once it has begun in an issued plan, where only its wording may still be put right */
    void change(Terms wanted, LocalDate today) {
        boolean wordingOnly = wanted.equals(new Terms(agencyId, role, part, validFrom, validUntil, wanted.statement()));
        if (!wordingOnly) {
            requireRewritable(today);
            if (published && (wanted.from() == null || !wanted.from().isAfter(today))) {
                throw AssignmentProblem.beginsBeforeTomorrow(today);
            }
        }
        take(wanted);
    }

    void requireRewritable(LocalDate today) {
        if (!mayBeRewritten(today)) {
            throw AssignmentProblem.begun();
        }
    }

    /** @throws AssignmentProblem for a day before it begins, or one on which it has ended already */
    void endOn(LocalDate day, String reason) {
        if (Span.endsBeforeItBegins(validFrom, day)) {
            throw AssignmentProblem.endsBeforeItBegins("/on");
        }
        if (validUntil != null && !day.isBefore(validUntil)) {
            throw AssignmentProblem.endsAlready(validUntil);
        }
        validUntil = day;
        endReason = reason;
    }

    private void take(Terms terms) {
        Terms checked = terms.checked();
        agencyId = checked.agencyId();
        role = checked.role();
        part = checked.part();
        validFrom = checked.from();
        validUntil = checked.until();
        statement = checked.statement();
    }

    Terms terms() {
        return new Terms(agencyId, role, part, validFrom, validUntil, statement);
    }

    Subject subject() {
        return Subject.of(subjectType, subjectId, part);
    }

    Span span() {
        return new Span(validFrom, validUntil);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }

    AssignmentRole role() {
        return role;
    }

    SubjectType subjectType() {
        return subjectType;
    }

    UUID subjectId() {
        return subjectId;
    }

    int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assignment assignment && id.equals(assignment.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
