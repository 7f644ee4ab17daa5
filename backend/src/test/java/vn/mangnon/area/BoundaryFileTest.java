package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.platform.Problem;

/** What is read of a file of outlines, what is refused, and what is left of a line that two areas share. */
class BoundaryFileTest {
    private static final String SQUARE = "[[107.0,21.0],[107.2,21.0],[107.2,21.2],[107.0,21.0]]";

    @Test
    void geoJsonIsReadWhateverTheOrderOfItsFields() {
        var content = read("""
                {"features":[{"geometry":{"coordinates":[[[[107.0,21.0,5],[107.2,21.0,5],[107.2,21.2,5],[107.0,21.0,5]]]],"type":"MultiPolygon"},
                 "properties":{"type":"x","id":7,"deep":{"a":[1,{"b":[]}]}},"type":"Feature","id":"06649"},
                 {"type":"Feature","id":6652,"properties":null,"geometry":{"type":"Polygon","coordinates":[%s]}}],"type":"FeatureCollection","bbox":[1,2,3,4]}""".formatted(SQUARE));
        assertThat(content.format()).isEqualTo(BoundaryFile.Format.GEOJSON);
        assertThat(content.outlines()).extracting(Outline::code).containsExactly("06649", null);
        assertThat(content.outlines().getFirst().polygons().getFirst().getFirst())
                .containsExactly(107.0, 21.0, 107.2, 21.0, 107.2, 21.2, 107.0, 21.0);
    }

    @Test
    void topoJsonIsUnrolledFromDifferencesAndArcsThatGoBackwards() {
        var content = read("""
                {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[107,21]},
                 "arcs":[[[0,0],[2,0]],[[2,0],[0,2],[-2,-2]],[[2,0],[2,2],[-2,0],[0,-2]]],
                 "objects":{"xa":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"06649","arcs":[[0,1]]},
                 {"type":"MultiPolygon","id":"06652","arcs":[[[2]]]},{"type":"Polygon","id":"06655","arcs":[[-2,-1]]}]}}}""");
        assertThat(content.format()).isEqualTo(BoundaryFile.Format.TOPOJSON);
        assertThat(points(content.outlines().get(0)))
                .containsExactly("107.0 21.0", "107.2 21.0", "107.2 21.2", "107.0 21.0");
        assertThat(points(content.outlines().get(1)))
                .containsExactly("107.2 21.0", "107.4 21.2", "107.2 21.2", "107.2 21.0");
        assertThat(points(content.outlines().get(2)))
                .containsExactly("107.0 21.0", "107.2 21.2", "107.2 21.0", "107.0 21.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | boundary-json",
                "'' | boundary-kind",
                "[] | boundary-kind",
                "{\"type\":\"Feature\"} | boundary-kind",
                "{\"type\":\"FeatureCollection\",\"features\":{}} | boundary-kind",
                "{\"type\":\"FeatureCollection\",\"features\":[7]} | boundary-kind",
                "{\"type\":\"FeatureCollection\",\"type\":\"Topology\",\"features\":[]} | boundary-json",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | boundary-kind",
                "{\"type\":\"Topology\",\"arcs\":[[[107,21]]],\"objects\":{\"x\":{\"type\":\"Polygon\",\"id\":\"1\",\"arcs\":[[9]]}}} | boundary-arcs",
                "{\"type\":\"Topology\",\"arcs\":[[[107,21]]],\"objects\":{\"x\":{\"type\":\"Polygon\",\"id\":\"1\",\"arcs\":[[0.5]]}}} | boundary-arcs",
                "{\"type\":\"Topology\",\"transform\":{\"scale\":[1]},\"arcs\":[]} | boundary-kind",
            })
    void whatIsNoFileOfOutlinesIsRefused(String file, String code) {
        refused(file, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | boundary-geometry",
                "{\"type\":\"Point\",\"coordinates\":[107,21]} | boundary-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | boundary-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[[[107,21],[107.1,21],[107,21]]]} | boundary-ring",
                "{\"type\":\"Polygon\",\"coordinates\":[[[107,21],[107.1,21],[107.1,21.1],[107,21.1]]]} | boundary-ring",
                "{\"type\":\"Polygon\",\"coordinates\":[[[107,21],[\"107.1\",21],[107.1,21.1],[107,21]]]} | boundary-geometry",
                "{\"type\":\"Polygon\",\"coordinates\":[[[717000,2340000],[718000,2340000],[718000,2341000],[717000,2340000]]]} | boundary-coordinate",
                "{\"type\":\"Polygon\",\"coordinates\":[[[21,107],[21,107.1],[21.1,107.1],[21,107]]]} | boundary-coordinate",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e308,21],[107,21],[107.1,21.1],[1e308,21]]]} | boundary-coordinate",
                "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,21],[107,21],[107.1,21.1],[NaN,21]]]} | boundary-json",
            })
    void whatIsNoOutlineIsRefused(String geometry, String code) {
        refused(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"1\",\"geometry\":"
                        + geometry + "}]}",
                code);
    }

    @Test
    void oneCodeIsOneShape() {
        String feature = "{\"type\":\"Feature\",\"id\":\"06649\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + SQUARE + "]}}";
        refused("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}", "boundary-id-twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 20_000})
    void whatIsNestedWithoutEndIsRefused(int deep) {
        refused(
                "{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(deep) + "]".repeat(deep) + "}",
                deep > 100 ? "boundary-kind" : "boundary-kind");
        refused(
                "{\"x\":" + "[".repeat(deep) + "]".repeat(deep) + ",\"type\":\"FeatureCollection\"}",
                "boundary-too-large");
    }

    @Test
    void aFileOfTooManyFeaturesOrPointsIsRefused() {
        String none = "{\"type\":\"Feature\",\"geometry\":null}";
        refused(
                "{\"type\":\"FeatureCollection\",\"features\":[" + (none + ",").repeat(BoundaryFile.MOST_FEATURES)
                        + none + "]}",
                "boundary-too-large");
        String point = "[107,21],";
        refused(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                        + point.repeat(BoundaryFile.MOST_NUMBERS / 2) + "[107,21]]]}}]}",
                "boundary-too-large");
    }

    /** A grid of areas with crooked borders: after simplification every stretch of a border still belongs to the same two areas. */
    @Test
    void neighboursStayNeighboursWithoutGapsAndOverlaps() {
        for (int seed = 0; seed < 20; seed++) {
            List<Outline> grid = crookedGrid(6, 40, new Random(seed));
            List<Outline> simple = Simplification.of(grid);
            assertThat(simple.stream().mapToInt(Outline::points).sum())
                    .isLessThan(grid.stream().mapToInt(Outline::points).sum() / 2);
            Map<String, List<String>> sides = new HashMap<>();
            simple.forEach(outline -> segments(outline)
                    .forEach(segment -> sides.computeIfAbsent(segment, key -> new ArrayList<>())
                            .add(outline.code())));
            Set<String> alone = sides.entrySet().stream()
                    .filter(side -> side.getValue().size() == 1)
                    .flatMap(side -> side.getValue().stream())
                    .collect(Collectors.toSet());
            assertThat(sides.values())
                    .allMatch(owners -> owners.size() <= 2 && new HashSet<>(owners).size() == owners.size());
            assertThat(alone)
                    .allMatch(code -> code.startsWith("0-")
                            || code.startsWith("5-")
                            || code.endsWith("-0")
                            || code.endsWith("-5"));
        }
    }

    @Test
    void aLineOfManyPointsTakesNoTimeByItsSquare() {
        int points = 200_000;
        double[] ring = new double[2 * points + 2];
        for (int i = 0; i < points; i++) {
            // A spiral: the worst that a simplification can meet.
            double angle = i * 0.001;
            double radius = 0.5 + 4.0 * i / points;
            ring[2 * i] = 108 + radius * Math.cos(angle);
            ring[2 * i + 1] = 15 + radius * Math.sin(angle);
        }
        ring[2 * points] = ring[0];
        ring[2 * points + 1] = ring[1];
        long begun = System.nanoTime();
        Outline simple = Simplification.of(List.of(new Outline("1", "/1", List.of(List.of(ring)))))
                .getFirst();
        assertThat(simple.points()).isBetween(100, points / 10);
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(10_000);
    }

    private static List<Outline> crookedGrid(int size, int steps, Random random) {
        Map<String, double[]> known = new HashMap<>();
        List<Outline> grid = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                List<double[]> ring = new ArrayList<>();
                side(ring, known, random, steps, column * steps, row * steps, 1, 0);
                side(ring, known, random, steps, (column + 1) * steps, row * steps, 0, 1);
                side(ring, known, random, steps, (column + 1) * steps, (row + 1) * steps, -1, 0);
                side(ring, known, random, steps, column * steps, (row + 1) * steps, 0, -1);
                ring.add(ring.getFirst());
                grid.add(new Outline(
                        column + "-" + row,
                        "/x",
                        List.of(List.of(ring.stream()
                                .flatMapToDouble(java.util.Arrays::stream)
                                .toArray()))));
            }
        }
        return grid;
    }

    private static void side(
            List<double[]> ring, Map<String, double[]> known, Random random, int steps, int x, int y, int dx, int dy) {
        IntStream.range(0, steps).forEach(step -> {
            int atX = x + step * dx;
            int atY = y + step * dy;
            ring.add(known.computeIfAbsent(atX + " " + atY, key -> new double[] {
                106 + atX * 0.002 + random.nextDouble() * 0.0005, 20 + atY * 0.002 + random.nextDouble() * 0.0005
            }));
        });
    }

    private static List<String> segments(Outline outline) {
        List<String> points = points(outline);
        return IntStream.range(1, points.size())
                .mapToObj(i -> points.get(i).compareTo(points.get(i - 1)) < 0
                        ? points.get(i) + "/" + points.get(i - 1)
                        : points.get(i - 1) + "/" + points.get(i))
                .toList();
    }

    private static List<String> points(Outline outline) {
        double[] ring = outline.polygons().getFirst().getFirst();
        return IntStream.range(0, ring.length / 2)
                .mapToObj(i -> Math.round(ring[2 * i] * 1e5) / 1e5 + " " + Math.round(ring[2 * i + 1] * 1e5) / 1e5)
                .toList();
    }

    private static BoundaryFile.Content read(String file) {
        return BoundaryFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.faults())
                        .extracting(Problem.Fault::code)
                        .contains(code));
    }
}
