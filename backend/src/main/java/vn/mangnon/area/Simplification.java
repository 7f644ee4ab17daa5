package vn.mangnon.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out the points that a map of these units does not show. Outlines are cut where three of them meet, and a line between two
 * of them is simplified once (Douglas–Peucker), whichever of them it is asked for: so neighbours stay neighbours, without gaps and
 * overlaps.
 */
final class Simplification {
    /** Points are told apart to a metre. */
    private static final double GRID = 1e5;
    /** What may be left out: one part in so many of the breadth of the unit in the middle of the file. */
    private static final double FINENESS = 150;

    private static final int LEAST_POINTS = 4;
    /** A line is simplified in stretches of so many points, so that no line takes time by the square of its length. */
    private static final int STRETCH = 500;

    private final Map<Long, Neighbourhood> neighbourhoods = new HashMap<>();
    private final double tolerance;
    private final double squeeze;

    private Simplification(List<Outline> outlines) {
        double[] breadths =
                outlines.stream().mapToDouble(Simplification::breadth).sorted().toArray();
        this.tolerance = breadths.length == 0 ? 0 : breadths[breadths.length / 2] / FINENESS;
        double north = outlines.stream()
                .mapToDouble(outline -> outline.polygons().getFirst().getFirst()[1])
                .average()
                .orElse(0);
        this.squeeze = Math.cos(Math.toRadians(north));
    }

    /** The two points beside a point, and whether there is a third. */
    private static final class Neighbourhood {
        private long one;
        private long two;
        private boolean junction;
        private int known;

        void add(long point) {
            if (known > 0 && one == point || known > 1 && two == point) {
                return;
            }
            if (known == 0) {
                one = point;
            } else if (known == 1) {
                two = point;
            } else {
                junction = true;
            }
            known++;
        }
    }

    static List<Outline> of(List<Outline> outlines) {
        Simplification work = new Simplification(outlines);
        List<List<List<long[]>>> gridded =
                outlines.stream().map(Simplification::gridded).toList();
        gridded.forEach(polygons -> polygons.forEach(rings -> rings.forEach(work::meet)));
        List<Outline> simple = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            List<List<double[]>> polygons = new ArrayList<>();
            for (List<long[]> rings : gridded.get(i)) {
                polygons.add(rings.stream().map(work::simplified).toList());
            }
            simple.add(new Outline(outlines.get(i).code(), outlines.get(i).place(), polygons));
        }
        return simple;
    }

    /** Rings on the grid, open and without a point twice in a row; what is too small for a ring is gone, unless nothing were left. */
    private static List<List<long[]>> gridded(Outline outline) {
        List<List<long[]>> polygons = new ArrayList<>();
        for (List<double[]> rings : outline.polygons()) {
            List<long[]> kept = rings.stream()
                    .map(Simplification::gridded)
                    .filter(ring -> ring.length >= LEAST_POINTS - 1)
                    .toList();
            if (!kept.isEmpty() && gridded(rings.getFirst()).length >= LEAST_POINTS - 1) {
                polygons.add(kept);
            }
        }
        return polygons;
    }

    private static long[] gridded(double[] ring) {
        long[] points = new long[ring.length / 2];
        int count = 0;
        for (int i = 0; i < ring.length - 2; i += 2) {
            long point = key(ring[i], ring[i + 1]);
            if (count == 0 || points[count - 1] != point) {
                points[count++] = point;
            }
        }
        while (count > 1 && points[count - 1] == points[0]) {
            count--;
        }
        return Arrays.copyOf(points, count);
    }

    private static long key(double x, double y) {
        return Math.round(x * GRID) << 32 | Math.round(y * GRID);
    }

    private static double x(long point) {
        return (point >> 32) / GRID;
    }

    private static double y(long point) {
        return (point & 0xffffffffL) / GRID;
    }

    private void meet(long[] ring) {
        for (int i = 0; i < ring.length; i++) {
            Neighbourhood around = neighbourhoods.computeIfAbsent(ring[i], point -> new Neighbourhood());
            around.add(ring[i == 0 ? ring.length - 1 : i - 1]);
            around.add(ring[i == ring.length - 1 ? 0 : i + 1]);
        }
    }

    private double[] simplified(long[] ring) {
        int first = anchor(ring);
        List<Long> points = new ArrayList<>();
        int from = first;
        for (int step = 1; step <= ring.length; step++) {
            int to = (first + step) % ring.length;
            if (to == first || neighbourhoods.get(ring[to]).junction) {
                append(points, line(stretch(ring, from, to)));
                from = to;
            }
        }
        if (points.size() < LEAST_POINTS) {
            points.clear();
            for (int i = 0; i <= ring.length; i++) {
                points.add(ring[(first + i) % ring.length]);
            }
        }
        double[] degrees = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            degrees[2 * i] = x(points.get(i));
            degrees[2 * i + 1] = y(points.get(i));
        }
        return degrees;
    }

    /** Where cutting begins: at a junction, else at the least point, which is the same for whoever else has this ring. */
    private int anchor(long[] ring) {
        int least = 0;
        for (int i = 0; i < ring.length; i++) {
            if (neighbourhoods.get(ring[i]).junction) {
                return i;
            }
            least = ring[i] < ring[least] ? i : least;
        }
        return least;
    }

    /** From one cut to the next, both included; the whole ring when there is one cut only. */
    private static long[] stretch(long[] ring, int from, int to) {
        int length = to > from ? to - from : to - from + ring.length;
        long[] stretch = new long[length + 1];
        for (int i = 0; i <= length; i++) {
            stretch[i] = ring[(from + i) % ring.length];
        }
        return stretch;
    }

    private static void append(List<Long> points, long[] line) {
        for (int i = points.isEmpty() ? 0 : 1; i < line.length; i++) {
            points.add(line[i]);
        }
    }

    /** The same line for both who share it: simplified in one direction, whichever it was met in. */
    private long[] line(long[] stretch) {
        int last = stretch.length - 1;
        boolean backwards = stretch[0] > stretch[last] || stretch[0] == stretch[last] && stretch[1] > stretch[last - 1];
        long[] forwards = backwards ? reversed(stretch) : stretch;
        boolean[] kept = new boolean[stretch.length];
        kept[0] = true;
        kept[last] = true;
        int cut = 0;
        if (forwards[0] == forwards[last]) {
            // From a point to itself every distance is one to that point: the farthest one makes two lines of it.
            cut = farthest(forwards, 0, last);
            keepAll(forwards, 0, cut, kept);
        }
        keepAll(forwards, cut, last, kept);
        int count = 0;
        long[] line = new long[stretch.length];
        for (int i = 0; i <= last; i++) {
            if (kept[i]) {
                line[count++] = forwards[i];
            }
        }
        long[] simple = Arrays.copyOf(line, count);
        return backwards ? reversed(simple) : simple;
    }

    private void keepAll(long[] line, int from, int to, boolean[] kept) {
        for (int start = from; start < to; start += STRETCH) {
            int end = Math.min(to, start + STRETCH);
            kept[start] = true;
            kept[end] = true;
            keep(line, start, end, kept);
        }
    }

    /** Douglas–Peucker with a stack of its own: a coast of a hundred thousand points would not fit the thread's. */
    private void keep(long[] line, int from, int to, boolean[] kept) {
        List<int[]> open = new ArrayList<>(List.of(new int[] {from, to}));
        while (!open.isEmpty()) {
            int[] part = open.removeLast();
            int far = farthest(line, part[0], part[1]);
            if (far > 0 && distance(line[far], line[part[0]], line[part[1]]) > tolerance) {
                kept[far] = true;
                open.add(new int[] {part[0], far});
                open.add(new int[] {far, part[1]});
            }
        }
    }

    /** @return -1 when there is nothing between */
    private int farthest(long[] line, int from, int to) {
        int far = -1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(line[i], line[from], line[to]);
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        return far;
    }

    private double distance(long point, long from, long to) {
        double dx = (x(to) - x(from)) * squeeze;
        double dy = y(to) - y(from);
        double px = (x(point) - x(from)) * squeeze;
        double py = y(point) - y(from);
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        return Math.hypot(px - along * dx, py - along * dy);
    }

    private static long[] reversed(long[] line) {
        long[] back = new long[line.length];
        for (int i = 0; i < line.length; i++) {
            back[i] = line[line.length - 1 - i];
        }
        return back;
    }

    /** The root of the area of the box around it. */
    private static double breadth(Outline outline) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (List<double[]> rings : outline.polygons()) {
            double[] ring = rings.getFirst();
            for (int i = 0; i < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                east = Math.max(east, ring[i]);
                south = Math.min(south, ring[i + 1]);
                north = Math.max(north, ring[i + 1]);
            }
        }
        return Math.sqrt((east - west) * (north - south));
    }
}
