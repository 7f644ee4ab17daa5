package vn.mangnon.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.mangnon.area.AreaFile.State;
import vn.mangnon.area.AreaFileRules.Life;
import vn.mangnon.area.AreaImportStore.ActOnDay;
import vn.mangnon.area.AreaImportStore.Link;
import vn.mangnon.area.AreaImportStore.StoredArea;
import vn.mangnon.area.AreaImportStore.StoredState;
import vn.mangnon.area.AreaImportViews.Counts;
import vn.mangnon.area.AreaImportViews.DoubtView;
import vn.mangnon.platform.Ids;

/** What a file changes, compared with what is stored; areas that it does not name stay as they are. */
final class AreaImportPlan {
    private final AreaFile file;
    private final Map<String, StoredArea> stored;
    private final Map<UUID, Set<Link>> storedLinks;
    private final BiFunction<Act, LocalDate, UUID> reorganisations;

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<ActOnDay, UUID> acts = new HashMap<>();
    private final List<Object[]> created = new ArrayList<>();
    private final List<Object[]> changedLives = new ArrayList<>();
    private final List<UUID> changedIds = new ArrayList<>();
    private final List<Object[]> states = new ArrayList<>();
    private final List<UUID> relinked = new ArrayList<>();
    private final List<Object[]> links = new ArrayList<>();
    private int unchanged;

    /** Faults are added to the file; with any of them the plan is not to be carried out. */
    AreaImportPlan(
            AreaFile file,
            Map<String, StoredArea> stored,
            Map<UUID, Set<Link>> storedLinks,
            BiFunction<Act, LocalDate, UUID> reorganisations) {
        this.file = file;
        this.stored = stored;
        this.storedLinks = storedLinks;
        this.reorganisations = reorganisations;
        check();
        if (file.faults().isEmpty()) {
            stored.forEach((key, area) -> ids.put(key, area.id()));
            file.areas().keySet().forEach(key -> ids.computeIfAbsent(key, k -> Ids.next()));
            file.areas().forEach(this::compare);
        }
    }

    Counts counts() {
        int doubts = (int) file.areas().values().stream()
                .flatMap(List::stream)
                .filter(state -> state.doubt() != null)
                .count();
        return new Counts(file.lines(), created.size(), changedIds.size(), unchanged, links.size(), doubts);
    }

    List<DoubtView> doubts() {
        return file.areas().values().stream()
                .flatMap(List::stream)
                .filter(state -> state.doubt() != null)
                .map(state -> new DoubtView(state.line(), null, state.key(), state.name(), state.doubt()))
                .toList();
    }

    List<Object[]> doubtRows(UUID importId) {
        return file.areas().values().stream()
                .flatMap(List::stream)
                .filter(state -> state.doubt() != null)
                .map(state -> new Object[] {Ids.next(), importId, state.line(), ids.get(state.key()), state.doubt()})
                .toList();
    }

    void carryOut(AreaImportStore store) {
        store.create(created);
        store.change(changedLives, changedIds);
        store.describe(states);
        store.link(relinked, links);
    }

    private void check() {
        Map<String, Life> kept = new HashMap<>();
        stored.forEach((key, area) -> kept.put(
                key,
                new Life(
                        area.level(),
                        area.states().getFirst().validFrom(),
                        area.states().getLast().validTo())));
        AreaFileRules rules = new AreaFileRules(file, kept);
        stored.values().stream()
                .filter(area -> !file.areas().containsKey(area.key()))
                .forEach(area -> area.states().stream()
                        .filter(state -> state.code() != null)
                        .forEach(state ->
                                rules.codeInUse(area.level(), state.code(), state.validFrom(), state.validTo())));
        rules.check();
        file.areas().forEach((key, lines) -> {
            StoredArea known = stored.get(key);
            if (known != null && known.level() != lines.getFirst().level()) {
                file.fault(lines.getFirst().line(), "level", "file-level-stays");
            }
        });
    }

    private void compare(String key, List<State> lines) {
        UUID id = ids.get(key);
        List<StoredState> wanted = lines.stream().map(this::asStored).toList();
        StoredArea known = stored.get(key);
        LocalDate first = lines.getFirst().validFrom();
        LocalDate last = lines.getLast().validTo();
        boolean same = known != null && known.states().equals(wanted);
        if (known == null) {
            created.add(new Object[] {id, key, lines.getFirst().level(), first, last});
        }
        Set<Link> wantedLinks = links(id, lines);
        boolean sameLinks = wantedLinks.equals(storedLinks.getOrDefault(id, Set.of()));
        if (!sameLinks) {
            relinked.add(id);
            wantedLinks.forEach(
                    link -> links.add(new Object[] {id, link.successorId(), link.reorganisationId(), link.share()}));
        }
        if (same && sameLinks) {
            unchanged++;
            return;
        }
        if (known != null) {
            changedIds.add(id);
            changedLives.add(new Object[] {first, last, id});
        }
        AreaLevel level = lines.getFirst().level();
        for (int i = 0; i < wanted.size(); i++) {
            StoredState state = wanted.get(i);
            states.add(new Object[] {
                Ids.next(),
                id,
                state.validFrom(),
                state.validTo(),
                level,
                state.type(),
                state.code(),
                state.name(),
                state.type().shortName(state.name()),
                state.parentId(),
                state.doubt(),
                state.endedBy(),
                i == wanted.size() - 1
            });
        }
    }

    private Set<Link> links(UUID id, List<State> lines) {
        Set<Link> wanted = new HashSet<>();
        lines.forEach(state -> state.successors()
                .forEach(
                        share -> wanted.add(new Link(id, ids.get(share.key()), reorganisation(state), share.share()))));
        return wanted;
    }

    private StoredState asStored(State state) {
        return new StoredState(
                state.validFrom(),
                state.validTo(),
                state.type(),
                state.code(),
                state.name(),
                state.parent() == null ? null : ids.get(state.parent()),
                state.doubt(),
                state.act() == null ? null : reorganisation(state));
    }

    private UUID reorganisation(State state) {
        LocalDate day = state.validTo().plusDays(1);
        return acts.computeIfAbsent(new ActOnDay(state.act(), day), act -> reorganisations.apply(act.act(), act.day()));
    }
}
