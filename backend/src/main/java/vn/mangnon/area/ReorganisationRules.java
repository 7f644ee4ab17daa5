package vn.mangnon.area;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.platform.Problem.Fault;

/** What every act must say of itself, whatever the map is. */
final class ReorganisationRules {
    private ReorganisationRules() {}

    static void check(ReorganisationTerms terms, List<Fault> faults) {
        checkNumbers(terms, faults);
        checkTwice(terms, faults);
        checkCircle(terms, faults);
        checkPartial(terms, faults);
        checkShares(terms, faults);
    }

    /** The units that an act names, each once. */
    static List<UUID> named(ReorganisationTerms terms) {
        Set<UUID> named = new LinkedHashSet<>();
        terms.predecessors().forEach(predecessor -> named.add(predecessor.unitId()));
        terms.successors().stream()
                .map(Successor::unitId)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return List.copyOf(named);
    }

    private static void checkNumbers(ReorganisationTerms terms, List<Fault> faults) {
        int from = terms.predecessors().size();
        int to = terms.successors().size();
        boolean fits =
                switch (terms.kind()) {
                    case MERGE -> to == 1;
                    case SPLIT -> from == 1 && to >= 2;
                    case RENAME, MOVE, UPGRADE -> from == 1 && to == 1;
                    case CLOSE -> to == 0 || from == 1;
                };
        if (!fits) {
            faults.add(Fault.at(
                    from > 1 && terms.kind() != ReorganisationKind.MERGE ? "/predecessors" : "/successors",
                    "reorganisation-numbers",
                    Map.of("kind", terms.kind())));
        }
        if (terms.kind() == ReorganisationKind.CLOSE) {
            for (int i = 0; i < to; i++) {
                if (terms.successors().get(i).unitId() == null) {
                    faults.add(Fault.at("/successors/" + i + "/unitId", "required"));
                }
            }
        }
    }

    private static void checkTwice(ReorganisationTerms terms, List<Fault> faults) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < terms.predecessors().size(); i++) {
            if (!seen.add(terms.predecessors().get(i).unitId())) {
                faults.add(Fault.at("/predecessors/" + i + "/unitId", "reorganisation-twice"));
            }
        }
        seen.clear();
        for (int i = 0; i < terms.successors().size(); i++) {
            UUID id = terms.successors().get(i).unitId();
            if (id != null && !seen.add(id)) {
                faults.add(Fault.at("/successors/" + i + "/unitId", "reorganisation-twice"));
            }
        }
    }

    /** Nothing goes into itself, or lies in what ends with it. */
    private static void checkCircle(ReorganisationTerms terms, List<Fault> faults) {
        Set<UUID> from = new HashSet<>();
        terms.predecessors().forEach(predecessor -> from.add(predecessor.unitId()));
        for (int i = 0; i < terms.successors().size(); i++) {
            Successor successor = terms.successors().get(i);
            boolean itself = successor.unitId() != null && from.contains(successor.unitId());
            switch (terms.kind()) {
                case MERGE, CLOSE -> {
                    if (itself) {
                        faults.add(Fault.at("/successors/" + i + "/unitId", "reorganisation-circle"));
                    }
                }
                case RENAME, MOVE, UPGRADE -> {
                    if (successor.unitId() != null && !itself) {
                        faults.add(Fault.at("/successors/" + i + "/unitId", "reorganisation-itself"));
                    }
                }
                case SPLIT -> {}
            }
            if (successor.parentId() != null && from.contains(successor.parentId())) {
                faults.add(Fault.at("/successors/" + i + "/parentId", "reorganisation-circle"));
            }
        }
    }

    private static void checkPartial(ReorganisationTerms terms, List<Fault> faults) {
        for (int i = 0; i < terms.predecessors().size(); i++) {
            Predecessor predecessor = terms.predecessors().get(i);
            boolean partial = !predecessor.goesWhole();
            if (partial && terms.kind() != ReorganisationKind.MERGE) {
                faults.add(Fault.at("/predecessors/" + i + "/partial", "reorganisation-partial"));
            }
            if (!partial && predecessor.share() != null) {
                faults.add(Fault.at("/predecessors/" + i + "/share", "reorganisation-partial"));
            }
        }
    }

    /** All shares are known or none; known ones are the whole, or leave something to a predecessor that goes on without saying what. */
    private static void checkShares(ReorganisationTerms terms, List<Fault> faults) {
        List<Successor> successors = terms.successors();
        boolean shared = terms.kind() == ReorganisationKind.SPLIT || terms.kind() == ReorganisationKind.CLOSE;
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        boolean restOpen = false;
        for (int i = 0; i < successors.size(); i++) {
            Successor successor = successors.get(i);
            if (successor.share() != null) {
                known++;
                sum = sum.add(successor.share());
                if (!shared) {
                    faults.add(Fault.at("/successors/" + i + "/share", "reorganisation-share-needless"));
                }
            } else if (terms.predecessors().getFirst().unitId().equals(successor.unitId())) {
                restOpen = true;
            }
        }
        if (!shared || known == 0) {
            return;
        }
        int expected = successors.size() - (restOpen ? 1 : 0);
        if (known != expected) {
            faults.add(Fault.at("/successors", "reorganisation-shares-missing"));
        } else if (restOpen ? sum.compareTo(BigDecimal.ONE) >= 0 : sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(Fault.at("/successors", "reorganisation-shares-sum", Map.of("sum", sum.toPlainString())));
        }
    }
}
