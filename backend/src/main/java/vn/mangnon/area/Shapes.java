package vn.mangnon.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem.Fault;

/** Turns geometries into outlines, and says what is wrong with one. */
final class Shapes {
    /** Vietnam with its islands and a margin: who sends metres of a projection is told so. */
    private static final double WEST = 100;

    private static final double EAST = 120;
    private static final double SOUTH = 5;
    private static final double NORTH = 25;
    private static final int LEAST_POINTS = 4;

    private final Arcs arcs;
    private long points;

    /** @param arcs of TopoJSON; null for GeoJSON */
    Shapes(Arcs arcs) {
        this.arcs = arcs;
    }

    /** A geometry that cannot be an outline. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Wrong(String place, String code) {
            this(place, code, Map.of());
        }

        Wrong(String place, String code, Map<String, Object> arguments) {
            super(code, null, false, false);
            this.fault = Fault.at(place, code, arguments);
        }

        Fault fault() {
            return fault;
        }
    }

    Outline outline(BoundaryFile.Feature feature) throws Wrong {
        BoundaryFile.Geometry geometry = feature.geometry();
        String type = geometry == null ? null : geometry.type();
        List<List<double[]>> polygons = new ArrayList<>();
        if ("Polygon".equals(type)) {
            polygons.add(polygon(geometry.nested(), feature.place()));
        } else if ("MultiPolygon".equals(type) && geometry.nested() instanceof List<?> all && !all.isEmpty()) {
            for (Object one : all) {
                polygons.add(polygon(one, feature.place()));
            }
        } else {
            throw new Wrong(feature.place() + "/geometry", "boundary-geometry");
        }
        return new Outline(feature.code(), feature.place(), polygons);
    }

    private List<double[]> polygon(Object nested, String place) throws Wrong {
        List<double[]> polygon = arcs == null ? rings(nested, LEAST_POINTS, place) : fromArcs(nested, place);
        if (polygon.isEmpty()) {
            throw new Wrong(place + "/geometry", "boundary-geometry");
        }
        for (double[] ring : polygon) {
            check(ring, place);
        }
        return polygon;
    }

    private List<double[]> fromArcs(Object nested, String place) throws Wrong {
        List<?> lists = nested instanceof List<?> several ? several : List.of();
        List<double[]> polygon = new ArrayList<>();
        for (Object one : lists) {
            double[] ring = one instanceof double[] indexes ? arcs.ring(indexes) : null;
            // Arcs may be named often: what they unfold to is bounded as what is written out.
            points += ring == null ? 0 : ring.length / 2;
            if (ring == null || points > BoundaryFile.MOST_NUMBERS / 2) {
                throw new Wrong(place, "boundary-arcs");
            }
            polygon.add(ring);
        }
        return polygon;
    }

    private static void check(double[] ring, String place) throws Wrong {
        int last = ring.length - 2;
        if (ring.length < 2 * LEAST_POINTS || ring[0] != ring[last] || ring[1] != ring[last + 1]) {
            throw new Wrong(place + "/geometry", "boundary-ring");
        }
        for (int i = 0; i < ring.length; i += 2) {
            // Written so that what is no number fails as well.
            if (!(ring[i] >= WEST && ring[i] <= EAST && ring[i + 1] >= SOUTH && ring[i + 1] <= NORTH)) {
                throw new Wrong(
                        place + "/geometry",
                        "boundary-coordinate",
                        Map.of("x", shown(ring[i]), "y", shown(ring[i + 1])));
            }
        }
    }

    private static String shown(double value) {
        return Double.isFinite(value) && Math.abs(value) < 1e9 ? Double.toString(value) : "…";
    }

    /** Lists of points as flat rings; a third coordinate, a height, is left out. */
    static List<double[]> rings(Object nested, int least, String place) throws Wrong {
        List<double[]> rings = new ArrayList<>();
        if (!(nested instanceof List<?> all)) {
            throw new Wrong(place, "boundary-geometry");
        }
        for (Object one : all) {
            if (!(one instanceof List<?> points) || points.size() < least) {
                throw new Wrong(place, "boundary-ring");
            }
            double[] ring = new double[2 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                if (!(points.get(i) instanceof double[] point) || point.length < 2) {
                    throw new Wrong(place, "boundary-geometry");
                }
                ring[2 * i] = point[0];
                ring[2 * i + 1] = point[1];
            }
            rings.add(ring);
        }
        return rings;
    }
}
