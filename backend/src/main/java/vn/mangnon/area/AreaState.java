package vn.mangnon.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What an area is called, its type, code and parent, from one day to another (both included; null: open). */
@Entity
@Table(name = "area_state")
class AreaState {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "area_id")
    private Area area;

    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    @Enumerated(EnumType.STRING)
    private AreaType type;

    private String code;
    private String name;
    private String shortName;
    private UUID parentId;
    private String doubt;

    @Column(name = "ended_by")
    private UUID endedBy;

    private boolean latest = true;

    protected AreaState() {}

    AreaState(UUID id, Area area, LocalDate validFrom, LocalDate validTo, Description description) {
        this.id = id;
        this.area = area;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.level = area.level();
        describe(description);
    }

    /** What an area is, without its time. */
    record Description(AreaType type, String code, String name, UUID parentId, String doubt) {
        /** @throws AreaProblem for a type or code of another level, a name without its type, a missing or needless parent */
        Description checkedFor(AreaLevel level) {
            if (type.level() != level) {
                throw AreaProblem.wrongType(level);
            }
            if (!type.fits(name)) {
                throw AreaProblem.wrongName(type);
            }
            if (code != null && !level.takesCode(code)) {
                throw AreaProblem.wrongCode(level);
            }
            if ((parentId == null) != (level == AreaLevel.NATION)) {
                throw AreaProblem.wrongParent();
            }
            return this;
        }
    }

    void describe(Description description) {
        Description checked = description.checkedFor(level);
        type = checked.type();
        code = checked.code();
        name = checked.name();
        shortName = checked.type().shortName(checked.name());
        parentId = checked.parentId();
        doubt = checked.doubt();
    }

    void begin(LocalDate first) {
        validFrom = first;
    }

    void end(LocalDate last, UUID reorganisation) {
        validTo = last;
        endedBy = reorganisation;
    }

    /** A later state follows. */
    void isFollowed() {
        latest = false;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    Description description() {
        return new Description(type, code, name, parentId, doubt);
    }

    UUID endedBy() {
        return endedBy;
    }
}
