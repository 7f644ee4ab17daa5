package vn.mangnon.area;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.area.AreaState.Description;
import vn.mangnon.platform.Ids;

/**
 * An administrative unit over its whole life. Its states follow each other without gap or overlap; the life is exactly
 * what they cover.
 */
@Entity
@Table(name = "area")
class Area {
    @Id
    private UUID id;

    private String key;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    private LocalDate validFrom;
    private LocalDate validTo;

    @Version
    private int version;

    @OneToMany(mappedBy = "area", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("validFrom asc nulls first")
    private List<AreaState> states = new ArrayList<>();

    protected Area() {}

    static Area established(UUID id, String key, AreaLevel level, LocalDate first, Description description) {
        Area area = new Area();
        area.id = id;
        area.key = key;
        area.level = level;
        area.validFrom = first;
        area.states.add(new AreaState(Ids.next(), area, first, null, description));
        return area;
    }

    /** From this day on it is described otherwise; until the day before it stays what it was. */
    void becomes(Description description, LocalDate from, UUID reorganisation) {
        AreaState last = last();
        if (validTo != null) {
            throw AreaProblem.alreadyEnded(validTo);
        }
        if (last.validFrom() != null && !from.isAfter(last.validFrom())) {
            throw AreaProblem.changeTooEarly(last.validFrom());
        }
        if (last.description().equals(description)) {
            throw AreaProblem.nothingChanges();
        }
        last.end(from.minusDays(1), reorganisation);
        last.isFollowed();
        states.add(new AreaState(Ids.next(), this, from, null, description));
    }

    /** The record of the latest state was wrong: it is put right without a new state. */
    void correct(Description description) {
        last().describe(description);
    }

    void correctFirstDay(LocalDate first) {
        LocalDate end = states.getFirst().validTo();
        if (first != null && end != null && first.isAfter(end)) {
            throw AreaProblem.endsBeforeItBegins();
        }
        states.getFirst().begin(first);
        validFrom = first;
    }

    /** The last day of the area; null when it goes on after all. */
    void endOn(LocalDate day, UUID reorganisation) {
        LocalDate begun = last().validFrom();
        if (day != null && begun != null && day.isBefore(begun)) {
            throw AreaProblem.endsBeforeItBegins();
        }
        last().end(day, reorganisation);
        validTo = day;
    }

    Optional<AreaState> on(LocalDate day) {
        return states.stream().filter(state -> state.holdsOn(day)).findFirst();
    }

    AreaState last() {
        return states.getLast();
    }

    List<AreaState> states() {
        return List.copyOf(states);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    AreaLevel level() {
        return level;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Area area && id.equals(area.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
