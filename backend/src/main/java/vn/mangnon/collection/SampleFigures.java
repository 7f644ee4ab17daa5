package vn.mangnon.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The made-up figures of one year: pure, the same for the same seed. What all communes say together is what the province is
 * meant to reach, so that its status is known; what each says differs by how well it stands and by chance.
 */
final class SampleFigures {
    static final String URBAN = "RESIDENCE=URBAN";
    static final String RURAL = "RESIDENCE=RURAL";
    private static final List<String> GAPS = List.of(
            "Cán bộ phụ trách nghỉ ốm, chưa tổng hợp được",
            "Trạm y tế chưa đối chiếu xong sổ theo dõi",
            "Chưa tách được số liệu theo địa bàn mới",
            "Đơn vị chưa tổ chức điều tra");
    private static final double GAP = 0.008;
    private static final String ONLY_URBAN = "Phường, thị trấn không có địa bàn nông thôn";
    private static final String ONLY_RURAL = "Xã không có địa bàn thành thị";

    private final long seed;
    private final int year;
    private final double time;

    /** @param time how much of a year it is: events are as many as that */
    SampleFigures(long seed, int year, double time) {
        this.seed = seed;
        this.year = year;
        this.time = time;
    }

    /** What the communes that report say, in the order of measures and units. */
    List<SampleFigure> ofCommunes(Map<SampleMeasure, FormMeasure> measures, List<SampleUnit> units) {
        List<SampleFigure> figures = new ArrayList<>();
        Map<UUID, Long> special = new HashMap<>();
        measures.forEach((sample, measure) -> {
            long[] wholes = wholes(sample, units, special);
            long[] counted = counted(sample, measure, units, wholes);
            for (int i = 0; i < units.size(); i++) {
                SampleUnit unit = units.get(i);
                if (sample.indicator().equals("8") && sample.place() == 0) {
                    special.put(unit.id(), counted[i]);
                }
                SplittableRandom random = random(sample, unit.code());
                if (!sample.isWithoutGaps() && random.nextDouble() < GAP) {
                    figures.add(SampleFigure.gap(
                            measure.id(),
                            unit.id(),
                            Cell.TOTAL,
                            Presence.NO_DATA,
                            GAPS.get(random.nextInt(GAPS.size()))));
                } else {
                    figures.add(SampleFigure.ratio(measure, unit.id(), Cell.TOTAL, counted[i], wholes[i], null));
                }
                if (sample.isToldApartByResidence()) {
                    figures.addAll(byResidence(measure, unit, figures.getLast()));
                }
            }
        });
        return figures;
    }

    private long[] wholes(SampleMeasure sample, List<SampleUnit> units, Map<UUID, Long> special) {
        return units.stream()
                .mapToLong(unit -> {
                    double drift = 1 + 0.004 * (year - SampleMeasure.FIRST_YEAR);
                    double children = unit.children() * drift;
                    return switch (sample.whole()) {
                        case UNIT -> 1;
                        case CHILDREN -> Math.max(1, Math.round(children * sample.size()));
                        case SPECIAL -> special.getOrDefault(unit.id(), 0L);
                        case STRUCK -> struck(sample, unit, children);
                        case PROVINCE -> throw new IllegalArgumentException(sample.indicator());
                    };
                })
                .toArray();
    }

    private long struck(SampleMeasure sample, SampleUnit unit, double children) {
        SplittableRandom random = random(sample, unit.code() + "-struck");
        boolean typhoon = year == 2024;
        return random.nextDouble() < (typhoon ? 0.85 : 0.12)
                ? Math.round(children * (typhoon ? 0.35 : 0.05) * random.nextDouble())
                : 0;
    }

    private long[] counted(SampleMeasure sample, FormMeasure measure, List<SampleUnit> units, long[] wholes) {
        double share = sample.in(year) / measure.factor().doubleValue() * (sample.accrues() ? time : 1);
        long all = IntStream.range(0, wholes.length).mapToLong(i -> wholes[i]).sum();
        if (sample.whole() == SampleMeasure.Whole.UNIT) {
            double[] standing = units.stream()
                    .mapToDouble(unit -> unit.standing()
                            + 0.25
                                    * random("standing" + sample.indicator(), unit.code())
                                            .nextDouble())
                    .toArray();
            return SampleShares.best(Math.round(share * all), standing);
        }
        // The smaller side is shared out: what a commune lacks to the whole, or what it has.
        boolean most = share > 0.5;
        boolean burden = most || sample.to() < sample.from();
        double[] weights = IntStream.range(0, wholes.length)
                .mapToDouble(i -> wholes[i] * weight(sample, units.get(i), burden))
                .toArray();
        long smaller = Math.round((most ? 1 - share : share) * all);
        long[] parts = SampleShares.byWeight(smaller, weights, wholes, random(sample, "parts"));
        return most
                ? IntStream.range(0, parts.length)
                        .mapToLong(i -> wholes[i] - parts[i])
                        .toArray()
                : parts;
    }

    /** @param burden what is shared out is not wanted: communes that stand well have less of it */
    private double weight(SampleMeasure sample, SampleUnit unit, boolean burden) {
        if (sample.isToldApartByResidence()) {
            return (unit.urban() ? 1 : 0.42)
                    * (0.8 + 0.4 * random(sample, unit.code()).nextDouble());
        }
        double standing = unit.urban() ? Math.min(1, unit.standing() + 0.15) : unit.standing();
        double wanted = 0.6 + 0.8 * standing;
        double chance = 0.9 + 0.2 * random(sample, unit.code() + "-weight").nextDouble();
        return (burden ? 2 - wanted : wanted) * chance;
    }

    /** A ward is urban as a whole, a commune rural: what is not there cannot be told. */
    private static List<SampleFigure> byResidence(FormMeasure measure, SampleUnit unit, SampleFigure total) {
        String own = unit.urban() ? URBAN : RURAL;
        SampleFigure there = new SampleFigure(measure.id(), unit.id(), own, total.content());
        SampleFigure absent = SampleFigure.gap(
                measure.id(),
                unit.id(),
                unit.urban() ? RURAL : URBAN,
                Presence.NOT_APPLICABLE,
                unit.urban() ? ONLY_URBAN : ONLY_RURAL);
        return List.of(there, absent);
    }

    /** What the agencies of the province say of it as a whole. */
    List<SampleFigure> ofProvince(Map<SampleMeasure, FormMeasure> measures, UUID province) {
        List<SampleFigure> figures = new ArrayList<>();
        measures.forEach((sample, measure) -> {
            if (sample.size() == 0) {
                figures.add(SampleFigure.gap(
                        measure.id(),
                        province,
                        Cell.TOTAL,
                        Presence.NO_DATA,
                        "Các ngành chưa thống nhất cách thống kê"));
                return;
            }
            long whole = Math.round(sample.size() * (1 + 0.006 * (year - SampleMeasure.FIRST_YEAR)));
            long counted = Math.round(sample.in(year) / measure.factor().doubleValue() * whole);
            figures.add(SampleFigure.ratio(measure, province, Cell.TOTAL, Math.min(counted, whole), whole, null));
        });
        return figures;
    }

    private SplittableRandom random(SampleMeasure sample, String key) {
        return random(sample.indicator() + "." + sample.place() + "@" + year, key);
    }

    private SplittableRandom random(String what, String key) {
        return new SplittableRandom(seed * 31 + what.hashCode() * 1_000_003L + key.hashCode());
    }
}
