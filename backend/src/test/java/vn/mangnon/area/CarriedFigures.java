package vn.mangnon.area;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The slow and obvious way to say to whom an area's figures belong: they are carried from day to day, and divided on each. */
final class CarriedFigures {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Days days;

    /** What the map is on each day. */
    interface Days {
        boolean lives(UUID area, int day);

        /** Where it lay on its last day or lies on the day; null for the nation. */
        UUID parentOn(UUID area, int day);

        List<Passing> passings();
    }

    record Passing(UUID from, UUID to, int on, BigDecimal share) {}

    /** A part of an area's figures on its way; no share: unknown. Above: it is known to lie somewhere in the area only. */
    private record Place(UUID at, boolean above) {}

    CarriedFigures(Days days) {
        this.days = days;
    }

    /** By day, from the first to the last: who holds which part; null: not divisible. Empty before the area lives. */
    Map<Integer, Map<UUID, BigDecimal>> of(UUID area, int first, int last) {
        Map<Integer, Map<UUID, BigDecimal>> byDay = new HashMap<>();
        Map<Place, BigDecimal> figures = null;
        for (int day = first; day <= last; day++) {
            if (figures == null && days.lives(area, day)) {
                figures = new HashMap<>(Map.of(new Place(area, false), BigDecimal.ONE));
            } else if (figures != null) {
                figures = passed(figures, day);
            }
            byDay.put(day, figures == null ? Map.of() : heirs(figures, day));
        }
        return byDay;
    }

    private Map<Place, BigDecimal> passed(Map<Place, BigDecimal> before, int day) {
        Map<Place, BigDecimal> after = new HashMap<>();
        before.forEach((place, share) -> {
            UUID at = place.at();
            List<Passing> today = days.passings().stream()
                    .filter(passing -> passing.from().equals(at) && passing.on() == day)
                    .toList();
            boolean stays = days.lives(at, day);
            boolean endsUnrecorded = !stays
                    && days.lives(at, day - 1)
                    && days.passings().stream()
                            .noneMatch(passing -> passing.from().equals(at) && passing.on() >= day);
            if (endsUnrecorded) {
                add(after, new Place(days.parentOn(at, day - 1), true), share);
                return;
            }
            if (today.isEmpty()) {
                add(after, place, share);
                return;
            }
            BigDecimal given = today.stream()
                    .map(Passing::share)
                    .reduce(BigDecimal.ZERO, (a, b) -> a == null || b == null ? null : a.add(b));
            boolean divisible = given != null
                    && (stays ? given.compareTo(BigDecimal.ONE) <= 0 : given.compareTo(BigDecimal.ONE) == 0);
            for (Passing passing : today) {
                BigDecimal part = divisible
                        ? passing.share()
                        : !stays && today.size() == 1 && passing.share() == null ? BigDecimal.ONE : null;
                add(after, new Place(passing.to(), place.above()), times(share, part, place.above()));
            }
            BigDecimal rest = divisible ? BigDecimal.ONE.subtract(given) : null;
            if (stays && (rest == null || rest.signum() > 0)) {
                add(after, place, times(share, rest, place.above()));
            }
        });
        return after;
    }

    private static BigDecimal times(BigDecimal share, BigDecimal part, boolean above) {
        boolean whole = part != null && part.compareTo(BigDecimal.ONE) == 0;
        return share == null || part == null || above && !whole ? null : share.multiply(part);
    }

    private static void add(Map<Place, BigDecimal> to, Place place, BigDecimal share) {
        if (to.containsKey(place)) {
            BigDecimal known = to.get(place);
            to.put(place, known == null || share == null ? null : known.add(share));
        } else {
            to.put(place, share);
        }
    }

    private Map<UUID, BigDecimal> heirs(Map<Place, BigDecimal> figures, int day) {
        Map<UUID, BigDecimal> known = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        figures.forEach((place, share) -> {
            UUID at = days.lives(place.at(), day) ? place.at() : NOBODY;
            if (share == null) {
                unknown.add(at);
            }
            known.merge(at, share == null ? BigDecimal.ZERO : share, BigDecimal::add);
        });
        BigDecimal others = BigDecimal.ZERO;
        for (var entry : known.entrySet()) {
            others = unknown.contains(entry.getKey()) ? others : others.add(entry.getValue());
        }
        BigDecimal rest = BigDecimal.ONE.subtract(others);
        Map<UUID, BigDecimal> heirs = new HashMap<>();
        for (var entry : known.entrySet()) {
            boolean open = unknown.contains(entry.getKey());
            BigDecimal share = !open ? entry.getValue() : unknown.size() == 1 && rest.signum() > 0 ? rest : null;
            heirs.put(entry.getKey(), share == null ? null : plain(share));
        }
        heirs.remove(NOBODY);
        return heirs;
    }

    static BigDecimal plain(BigDecimal share) {
        BigDecimal bare = share.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
