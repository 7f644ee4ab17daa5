package vn.mangnon.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A body that can be responsible, from its first to its last day. */
@Entity
@Table(name = "agency")
class Agency {
    @Id
    private UUID id;

    private String key;
    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private UUID areaId;
    private boolean focal;
    private UUID reportsToId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private boolean generated;
    private String doubt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "agency_alias", joinColumns = @JoinColumn(name = "agency_id"))
    @Column(name = "alias")
    private Set<String> aliases = new TreeSet<>();

    protected Agency() {}

    /** What an agency is, without its time; the short name is the one without the place. */
    record Description(
            String code,
            String name,
            String shortName,
            List<String> aliases,
            AgencyKind kind,
            UUID areaId,
            boolean focal,
            UUID reportsToId,
            String doubt) {}

    static Agency established(UUID id, String key, LocalDate first, Description description) {
        Agency agency = new Agency();
        agency.id = id;
        agency.key = key;
        agency.validFrom = first;
        agency.describe(description);
        return agency;
    }

    /** Somebody has said what it is: from now on it is no longer merely generated. */
    void describe(Description description) {
        if (id.equals(description.reportsToId())) {
            throw AgencyProblem.reportsToItself();
        }
        code = description.code();
        name = description.name();
        shortName = description.shortName();
        replaceAliases(description.aliases());
        kind = description.kind();
        areaId = description.areaId();
        focal = description.focal();
        reportsToId = description.reportsToId();
        doubt = description.doubt();
        generated = false;
    }

    void lives(LocalDate first, LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            throw AgencyProblem.endsBeforeItBegins();
        }
        validFrom = first;
        validTo = last;
    }

    private void replaceAliases(Collection<String> wanted) {
        aliases.retainAll(wanted);
        aliases.addAll(wanted);
    }

    Description description() {
        return new Description(
                code, name, shortName, List.copyOf(new TreeSet<>(aliases)), kind, areaId, focal, reportsToId, doubt);
    }

    UUID id() {
        return id;
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
}
