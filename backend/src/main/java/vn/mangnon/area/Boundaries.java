package vn.mangnon.area;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.mangnon.area.BoundaryStore.Held;
import vn.mangnon.area.BoundaryStore.StoredImport;
import vn.mangnon.area.BoundaryViews.BoundedArea;
import vn.mangnon.area.BoundaryViews.Collection;
import vn.mangnon.area.BoundaryViews.ImportView;
import vn.mangnon.area.BoundaryViews.Leftover;
import vn.mangnon.area.BoundaryViews.LeftoverReason;
import vn.mangnon.area.BoundaryViews.Outlined;
import vn.mangnon.area.BoundaryViews.Report;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Outlines of areas: taken from files, held against the directory, and given to maps. */
@ApplicationScoped
class Boundaries {
    private static final int SHOWN = 200;
    private static final int CODE_SHOWN = 40;

    private final BoundaryStore store;
    private final AreaQueries areas;
    private final Caller caller;
    private final Clock clock;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final ObjectMapper json;

    Boundaries(
            BoundaryStore store,
            AreaQueries areas,
            Caller caller,
            Clock clock,
            IdempotencyKeys idempotency,
            Trail trail,
            ObjectMapper json) {
        this.store = store;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
        this.idempotency = idempotency;
        this.trail = trail;
        this.json = json;
    }

    /**
     * @param areaId whose areas of the level the file is meant to show, all of them
     * @param sample made up, and to be marked so wherever it is shown
     */
    record Asked(UUID areaId, AreaLevel level, LocalDate validFrom, String source, boolean sample) {}

    /** What a map asks: its tag first, so that nothing more is read for who has it already. */
    record Found(String tag, List<Held> held, BoundedArea area, LocalDate on) {}

    @UnitOfWork
    Report preview(Asked asked, byte[] content) {
        return matched(asked, content).report();
    }

    @UnitOfWork
    ImportView take(Asked asked, String fileName, byte[] content) {
        UUID id = idempotency.once(
                "POST /boundary-imports",
                Map.of("file", AreaImports.hex(content), "asked", asked),
                () -> accept(asked, fileName, content));
        return view(id);
    }

    /** Made-up outlines of the demonstration: once for the same file, however often it starts. */
    @UnitOfWork
    Optional<Report> takeOnce(String areaKey, AreaLevel level, LocalDate validFrom, String fileName, byte[] content) {
        if (store.isImported(fileName, AreaImports.digest(content))) {
            return Optional.empty();
        }
        Asked asked = new Asked(store.areaOf(areaKey), level, validFrom, "Măng Non", true);
        return Optional.of(view(accept(asked, fileName, content)).report());
    }

    @UnitOfWork
    Slice<ImportView> list(PageRequest page) {
        Slice<StoredImport> found = store.list(page);
        return new Slice<>(found.items().stream().map(this::shown).toList(), found.nextCursor(), found.total());
    }

    @UnitOfWork
    ImportView view(UUID id) {
        return shown(store.one(id).orElseThrow(Problem::notFound));
    }

    @UnitOfWork
    void remove(UUID id, long expected) {
        StoredImport stored = store.one(id).orElseThrow(Problem::notFound);
        Versions.require(expected, stored.version());
        store.remove(id);
        trail.enter("boundary-import", id, null, "removed", Map.of("file", stored.fileName()));
    }

    /** @throws Problem 404 for an area that is unknown, or that was none on the day */
    @UnitOfWork
    Found find(UUID areaId, AreaLevel level, LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        BoundedArea area = area(areaId, day);
        List<Held> held = store.inside(areaId, level, day);
        StringBuilder content = new StringBuilder();
        held.forEach(one -> content.append(one.area()).append(one.importId()));
        String tag = AreaImports.hex((area + content.toString() + day).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
        return new Found(tag, held, area, day);
    }

    @UnitOfWork
    Collection collection(Found found) {
        List<Held> outlined =
                found.held().stream().filter(one -> one.importId() != null).toList();
        List<String> geometries = store.geometries(
                outlined.stream().map(one -> one.area().id()).toList(),
                outlined.stream().map(Held::importId).toList());
        List<Outlined> features = new ArrayList<>();
        for (int i = 0; i < outlined.size(); i++) {
            BoundedArea area = outlined.get(i).area();
            features.add(new Outlined("Feature", area.id(), area, geometries.get(i)));
        }
        return new Collection(
                "FeatureCollection",
                found.area(),
                found.on(),
                outlined.stream().anyMatch(Held::sample),
                outlined.stream().map(Held::source).distinct().toList(),
                features,
                found.held().stream()
                        .filter(one -> one.importId() == null)
                        .map(Held::area)
                        .toList());
    }

    private UUID accept(Asked asked, String fileName, byte[] content) {
        Matched matched = matched(asked, content);
        UUID id = Ids.next();
        store.keep(
                new StoredImport(
                        id,
                        area(asked.areaId(), asked.validFrom()),
                        asked.level(),
                        asked.validFrom(),
                        asked.source(),
                        asked.sample(),
                        fileName,
                        clock.instant(),
                        caller.subject(),
                        written(matched.report()),
                        0),
                AreaImports.digest(content),
                matched.outlines().entrySet().stream()
                        .map(one -> new Object[] {id, one.getKey(), shape(one.getValue())})
                        .toList());
        trail.enter(
                "boundary-import",
                id,
                null,
                "imported",
                Map.of(
                        "outlined",
                        matched.report().outlined(),
                        "without",
                        matched.report().without()));
        return id;
    }

    private record Matched(Map<UUID, Outline> outlines, Report report) {}

    private Matched matched(Asked asked, byte[] content) {
        if (asked.level() == AreaLevel.NATION) {
            throw Problem.invalid(Fault.inParameter("level", "malformed"));
        }
        area(asked.areaId(), asked.validFrom());
        Map<String, BoundedArea> byCode = new HashMap<>();
        List<BoundedArea> inside = store.inside(asked.areaId(), asked.level(), asked.validFrom()).stream()
                .map(Held::area)
                .toList();
        inside.stream().filter(area -> area.code() != null).forEach(area -> byCode.put(area.code(), area));
        BoundaryFile.Content file = BoundaryFile.read(content);
        Predicate<Outline> known = outline -> outline.code() != null && byCode.containsKey(outline.code());
        List<Leftover> leftovers = new ArrayList<>(file.outlines().stream()
                .filter(known.negate())
                .map(outline -> leftover(
                        outline, outline.code() == null ? LeftoverReason.NO_CODE : LeftoverReason.UNKNOWN_CODE))
                .toList());
        Map<UUID, Outline> outlines = new HashMap<>();
        for (Outline simple :
                Simplification.of(file.outlines().stream().filter(known).toList())) {
            if (simple.polygons().isEmpty()) {
                leftovers.add(leftover(simple, LeftoverReason.TOO_SMALL));
            } else {
                outlines.put(byCode.get(simple.code()).id(), simple);
            }
        }
        if (outlines.isEmpty()) {
            throw BoundaryFile.refused(Fault.at(
                    "", "boundary-nothing", Map.of("count", file.outlines().size())));
        }
        return new Matched(
                outlines,
                new Report(
                        file.format(),
                        inside.size(),
                        outlines.size(),
                        file.outlines().stream().mapToInt(Outline::points).sum(),
                        outlines.values().stream().mapToInt(Outline::points).sum(),
                        inside.stream()
                                .filter(area -> !outlines.containsKey(area.id()))
                                .limit(SHOWN)
                                .toList(),
                        leftovers.stream().limit(SHOWN).toList(),
                        leftovers.size()));
    }

    private static Leftover leftover(Outline outline, LeftoverReason reason) {
        String code = outline.code();
        return new Leftover(
                outline.place(),
                code == null
                        ? null
                        : code.substring(0, Math.min(CODE_SHOWN, code.length()))
                                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", ""),
                reason);
    }

    private BoundedArea area(UUID id, LocalDate day) {
        return areas.onDay(id, day)
                .map(area -> new BoundedArea(area.id(), area.code(), area.name(), area.level()))
                .orElseThrow(Problem::notFound);
    }

    /** As GeoJSON writes it: rings around counterclockwise, holes clockwise, five decimals. */
    private static String shape(Outline outline) {
        StringBuilder text = new StringBuilder("[");
        for (List<double[]> rings : outline.polygons()) {
            text.append(text.length() > 1 ? ",[" : "[");
            for (int i = 0; i < rings.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(rings.get(i), i == 0, text);
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    private static void write(double[] ring, boolean around, StringBuilder text) {
        boolean turned = turnsLeft(ring) != around;
        int points = ring.length / 2;
        text.append('[');
        for (int i = 0; i < points; i++) {
            int at = 2 * (turned ? points - 1 - i : i);
            text.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.5f,%.5f]", ring[at], ring[at + 1]));
        }
        text.append(']');
    }

    private static boolean turnsLeft(double[] ring) {
        double twice = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return twice > 0;
    }

    private ImportView shown(StoredImport stored) {
        return new ImportView(
                stored.id(),
                stored.area(),
                stored.level(),
                stored.validFrom(),
                stored.source(),
                stored.sample(),
                stored.fileName(),
                stored.importedAt(),
                stored.importedBy(),
                read(stored.report()),
                caller.may(Permission.DIRECTORY_EDIT) ? List.of("REMOVE") : List.of(),
                stored.version());
    }

    private String written(Report report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Report read(String report) {
        try {
            return Objects.requireNonNull(json.readValue(report, Report.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
