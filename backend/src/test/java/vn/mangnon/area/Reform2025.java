package vn.mangnon.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.mangnon.area.AreaFile.Share;
import vn.mangnon.area.AreaFile.State;

/** The reference file of areas taken apart: the map of 30 June 2025, and the acts that made today's of it. */
final class Reform2025 {
    private static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");

    private final Map<String, List<State>> reference;

    Reform2025() {
        try (var in = Reform2025.class.getResourceAsStream("/reference/areas.csv")) {
            reference = AreaFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .areas();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every state that began until then, without its end and its doubts. */
    String oldMap() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", AreaFile.COLUMNS));
        reference
                .values()
                .forEach(states -> states.stream().filter(Reform2025::isOld).forEach(state -> {
                    boolean ended = state.validTo() != null && state.validTo().isBefore(LAST_DAY);
                    lines.add(line(
                            state.key(),
                            state.level(),
                            state.type(),
                            state.code(),
                            state.name(),
                            state.parent(),
                            state.validFrom(),
                            ended ? state.validTo() : null,
                            null,
                            ended ? state.act().kind() : null,
                            ended ? state.act().documentNumber() : null,
                            ended ? state.act().documentDate() : null,
                            null));
                }));
        return text(lines);
    }

    /** One area began that day of which nobody knows what it was made of: no act, but a line of the form of areas. */
    String withoutPredecessors() {
        Set<String> made = new HashSet<>();
        reference
                .values()
                .forEach(states -> states.forEach(state -> state.successors().forEach(share -> made.add(share.key()))));
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", AreaFile.COLUMNS));
        reference.values().stream()
                .filter(states -> !isOld(states.getFirst())
                        && !made.contains(states.getFirst().key()))
                .map(List::getFirst)
                .forEach(state -> lines.add(line(
                        state.key(),
                        state.level(),
                        state.type(),
                        state.code(),
                        state.name(),
                        state.parent(),
                        state.validFrom(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        return text(lines);
    }

    private static boolean isOld(State state) {
        return state.validFrom() == null || !state.validFrom().isAfter(LAST_DAY);
    }

    /** Who makes a new area describes it; whoever else goes into it names it. */
    String acts() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", ReorganisationFile.COLUMNS));
        Set<String> described = new HashSet<>();
        merges(lines, described);
        int number = 0;
        for (List<State> states : reference.values()) {
            for (int i = 0; i < states.size(); i++) {
                State state = states.get(i);
                boolean merged = state.act() != null && state.act().kind() == ReorganisationKind.MERGE;
                if (state.act() == null || state.validTo().isBefore(LAST_DAY) || merged) {
                    continue;
                }
                String act = "A" + ++number;
                if (i + 1 < states.size()) {
                    lines.add(act(act, state, state.key(), null, described(states.get(i + 1), state)));
                } else if (state.act().kind() == ReorganisationKind.CLOSE) {
                    lines.add(act(act, state, state.key(), keys(state), null));
                } else {
                    List<String> toDescribe = state.successors().stream()
                            .map(Share::key)
                            .filter(described::add)
                            .toList();
                    String named = state.successors().stream()
                            .map(Share::key)
                            .filter(key -> !toDescribe.contains(key))
                            .collect(Collectors.joining("|"));
                    List<String> parts = new ArrayList<>();
                    toDescribe.forEach(
                            key -> parts.add(described(reference.get(key).getFirst(), null)));
                    lines.add(act(
                            act,
                            state,
                            state.key(),
                            named.isEmpty() ? null : named,
                            parts.isEmpty() ? null : parts.getFirst()));
                    parts.stream().skip(1).forEach(part -> lines.add(act + "," + ",".repeat(5) + "," + part));
                }
            }
        }
        return text(lines);
    }

    private void merges(List<String> lines, Set<String> described) {
        Map<String, List<State>> bySuccessor = new TreeMap<>();
        reference.values().forEach(states -> {
            State last = states.getLast();
            if (last.act() != null
                    && last.act().kind() == ReorganisationKind.MERGE
                    && !last.validTo().isBefore(LAST_DAY)) {
                bySuccessor
                        .computeIfAbsent(last.successors().getFirst().key(), key -> new ArrayList<>())
                        .add(last);
            }
        });
        int number = 0;
        for (var merge : new LinkedHashMap<>(bySuccessor).entrySet()) {
            String into = merge.getKey();
            described.add(into);
            String from = merge.getValue().stream().map(State::key).collect(Collectors.joining("|"));
            lines.add(act(
                    "M" + ++number,
                    merge.getValue().getFirst(),
                    from,
                    null,
                    described(reference.get(into).getFirst(), null)));
        }
    }

    private static String keys(State state) {
        return state.successors().isEmpty()
                ? null
                : state.successors().stream().map(Share::key).collect(Collectors.joining("|"));
    }

    private static String act(String act, State ended, String from, String to, String described) {
        return line(
                        act,
                        ended.act().kind(),
                        ended.validTo().plusDays(1),
                        ended.act().documentNumber(),
                        ended.act().documentDate(),
                        from,
                        to)
                + "," + (described == null ? ",,,,," : described);
    }

    /** @param before only what changes is said of an area that goes on */
    private static String described(State state, State before) {
        boolean goesOn = before != null;
        return line(
                state.key(),
                goesOn && state.type() == before.type() ? null : state.type(),
                goesOn && Objects.equals(state.code(), before.code()) ? null : state.code(),
                goesOn && state.name().equals(before.name()) ? null : state.name(),
                goesOn && Objects.equals(state.parent(), before.parent()) ? null : state.parent(),
                null);
    }

    private static String line(Object... values) {
        List<String> parts = new ArrayList<>();
        for (Object value : values) {
            parts.add(value == null ? "" : "\"" + value.toString().replace("\"", "\"\"") + "\"");
        }
        return String.join(",", parts);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** How many acts of each kind the file holds. */
    static Map<String, Integer> kinds(String acts) {
        Map<String, Integer> kinds = new HashMap<>();
        acts.lines().skip(1).forEach(line -> kinds.merge(line.split(",")[1].replace("\"", ""), 1, Integer::sum));
        return kinds;
    }
}
