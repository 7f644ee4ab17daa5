package vn.mangnon.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.DutyKind;

/** All stages as the table says them now; those of a province take the place of the nation's with the same code. */
final class Stages {
    private static final int SPARE_DAYS = 30;

    private final Map<DutyKind, Map<UUID, List<Stage>>> known = new HashMap<>();
    private final List<Line> lines;

    /** One row of the table; the province is null for the nation's. */
    record Line(UUID provinceId, DutyKind kind, Stage stage, boolean active) {}

    Stages(Collection<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    List<Stage> of(DutyKind kind, UUID provinceId) {
        return known.computeIfAbsent(kind, none -> new HashMap<>())
                .computeIfAbsent(provinceId, province -> gather(kind, province));
    }

    private List<Stage> gather(DutyKind kind, UUID provinceId) {
        Map<String, Line> byCode = new HashMap<>();
        lines.stream()
                .filter(line -> line.kind() == kind && line.provinceId() == null)
                .forEach(line -> byCode.put(line.stage().code(), line));
        lines.stream()
                .filter(line -> line.kind() == kind && line.provinceId() != null)
                .filter(line -> line.provinceId().equals(provinceId))
                .forEach(line -> byCode.put(line.stage().code(), line));
        List<Stage> stages = new ArrayList<>();
        byCode.values().stream().filter(Line::active).forEach(line -> stages.add(line.stage()));
        return stages;
    }

    /** No duty that is due later has a stage yet: working days are at least every second day, but for long holidays. */
    Instant horizon(DutyKind kind, Instant now) {
        int ahead = lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToInt(line -> -line.stage().workingDays())
                .max()
                .orElse(0);
        return now.plus(Duration.ofDays(2L * Math.max(ahead, 0) + SPARE_DAYS));
    }
}
