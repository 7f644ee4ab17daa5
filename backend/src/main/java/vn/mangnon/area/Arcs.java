package vn.mangnon.area;

import java.util.ArrayList;
import java.util.List;

/** The arcs of a TopoJSON file in degrees: quantised ones are differences, to be scaled and moved. */
record Arcs(List<double[]> arcs) {
    /** @param scale null: the points are degrees already */
    static Arcs of(List<double[]> arcs, double[] scale, double[] shift) {
        if (scale == null || shift == null) {
            return new Arcs(arcs);
        }
        return new Arcs(arcs.stream().map(arc -> unrolled(arc, scale, shift)).toList());
    }

    private static double[] unrolled(double[] arc, double[] scale, double[] shift) {
        double[] degrees = new double[arc.length];
        double x = 0;
        double y = 0;
        for (int i = 0; i < arc.length; i += 2) {
            x += arc[i];
            y += arc[i + 1];
            degrees[i] = x * scale[0] + shift[0];
            degrees[i + 1] = y * scale[1] + shift[1];
        }
        return degrees;
    }

    /**
     * The arcs of a ring one after another; a negative index is the complement and goes backwards.
     *
     * @return null for an index that is none
     */
    double[] ring(double[] indexes) {
        List<Double> points = new ArrayList<>();
        for (double given : indexes) {
            int index = (int) given;
            int at = index < 0 ? ~index : index;
            if (index != given || at >= arcs.size()) {
                return null;
            }
            double[] arc = arcs.get(at);
            for (int i = points.isEmpty() ? 0 : 1; i < arc.length / 2; i++) {
                int from = 2 * (index < 0 ? arc.length / 2 - 1 - i : i);
                points.add(arc[from]);
                points.add(arc[from + 1]);
                if (points.size() > BoundaryFile.MOST_NUMBERS) {
                    return null;
                }
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
