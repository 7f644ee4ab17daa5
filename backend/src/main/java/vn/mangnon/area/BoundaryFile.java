package vn.mangnon.area;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** Reads outlines from GeoJSON (RFC 7946) or TopoJSON, as a stream and within bounds: a file from outside is believed nothing. */
final class BoundaryFile {
    static final int MOST_FEATURES = 5_000;
    static final int MOST_NUMBERS = 1_600_000;
    private static final int DEEPEST = 40;
    private static final int FAULTS_NAMED = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(100_000)
                    .maxNumberLength(60)
                    .maxNameLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    enum Format {
        GEOJSON,
        TOPOJSON
    }

    record Content(Format format, List<Outline> outlines) {}

    /** A geometry as it stands in a file: numbers in lists in lists, of whatever depth. */
    record Geometry(String type, Object nested, List<Feature> parts) {}

    record Feature(String place, String code, Geometry geometry) {}

    private final List<Fault> faults = new ArrayList<>();
    private int numbers;

    private BoundaryFile() {}

    /** @throws Problem 422 that names each wrong place by a JSON pointer */
    static Content read(byte[] file) {
        BoundaryFile reader = new BoundaryFile();
        try (JsonParser json = JSON.createParser(file)) {
            return reader.content(json);
        } catch (StreamConstraintsException e) {
            throw refused(Fault.at("", "boundary-too-large", limits()));
        } catch (JsonParseException e) {
            throw refused(Fault.at(
                    "",
                    "boundary-json",
                    Map.of(
                            "line", e.getLocation().getLineNr(),
                            "column", e.getLocation().getColumnNr())));
        } catch (IOException e) {
            // Read from memory, so only what stands in it can be at fault: signs of no encoding.
            throw refused(Fault.at("", "boundary-json", Map.of("line", 1, "column", 1)));
        }
    }

    static Problem refused(Fault... faults) {
        return Problem.against("boundary-file-refused", faults);
    }

    static Map<String, Object> limits() {
        return Map.of("features", MOST_FEATURES, "points", MOST_NUMBERS / 2);
    }

    private Content content(JsonParser json) throws IOException {
        String type = null;
        List<Feature> features = new ArrayList<>();
        List<Feature> objects = new ArrayList<>();
        List<double[]> arcs = List.of();
        double[] scale = null;
        double[] shift = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw refused(Fault.at("", "boundary-kind"));
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> type = json.getValueAsString();
                case "features" -> features = features(json, "/features", false);
                case "objects" -> objects = objects(json);
                case "arcs" -> arcs = rings(nested(json), 1, "/arcs");
                case "transform" -> {
                    Map<String, double[]> parts = transform(json, value);
                    scale = parts.get("scale");
                    shift = parts.get("translate");
                }
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw refused(Fault.at("", "boundary-kind"));
        }
        if ("FeatureCollection".equals(type)) {
            return new Content(Format.GEOJSON, checked(features, new Shapes(null)));
        }
        if ("Topology".equals(type)) {
            return new Content(Format.TOPOJSON, checked(objects, new Shapes(Arcs.of(arcs, scale, shift))));
        }
        throw refused(Fault.at("/type", "boundary-kind"));
    }

    private List<Outline> checked(List<Feature> features, Shapes shapes) {
        List<Outline> outlines = new ArrayList<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (Feature feature : features) {
            String other = feature.code() == null ? null : places.putIfAbsent(feature.code(), feature.place());
            if (other != null) {
                fault(Fault.at(
                        feature.place() + "/id", "boundary-id-twice", Map.of("code", feature.code(), "other", other)));
            }
            try {
                outlines.add(shapes.outline(feature));
            } catch (Shapes.Wrong wrong) {
                fault(wrong.fault());
            }
        }
        if (!faults.isEmpty()) {
            throw refused(faults.toArray(Fault[]::new));
        }
        return outlines;
    }

    private void fault(Fault fault) {
        faults.add(fault);
        if (faults.size() == FAULTS_NAMED) {
            throw refused(faults.toArray(Fault[]::new));
        }
    }

    /** Features of GeoJSON, or geometries of TopoJSON, which carry their id and their geometry in one. */
    private List<Feature> features(JsonParser json, String place, boolean inOne) throws IOException {
        List<Feature> features = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw refused(Fault.at(place, "boundary-kind"));
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (features.size() == MOST_FEATURES) {
                throw refused(Fault.at(place, "boundary-too-large", limits()));
            }
            features.add(feature(json, place + "/" + features.size(), inOne));
        }
        return features;
    }

    private Feature feature(JsonParser json, String place, boolean inOne) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused(Fault.at(place, "boundary-kind"));
        }
        String type = null;
        String code = null;
        Object nested = null;
        Geometry geometry = null;
        List<Feature> parts = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "type" -> type = json.getValueAsString();
                case "id" -> {
                    // A code is a text: as a number "01" would have lost its first sign.
                    code = value == JsonToken.VALUE_STRING ? json.getText() : null;
                    json.skipChildren();
                }
                case "geometry" ->
                    geometry = value == JsonToken.START_OBJECT && !inOne
                            ? feature(json, place, true).geometry()
                            : skipped(json);
                case "coordinates", "arcs" -> nested = nested(json);
                case "geometries" -> parts = features(json, place + "/geometries", true);
                default -> json.skipChildren();
            }
        }
        return new Feature(place, code, inOne ? new Geometry(type, nested, parts) : geometry);
    }

    private static Geometry skipped(JsonParser json) throws IOException {
        json.skipChildren();
        return null;
    }

    private List<Feature> objects(JsonParser json) throws IOException {
        List<Feature> all = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused(Fault.at("/objects", "boundary-kind"));
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String place = "/objects/" + json.currentName().replace("~", "~0").replace("/", "~1");
            json.nextToken();
            Feature object = feature(json, place, true);
            all.addAll(
                    "GeometryCollection".equals(object.geometry().type())
                            ? object.geometry().parts()
                            : List.of(object));
            if (all.size() > MOST_FEATURES) {
                throw refused(Fault.at(place, "boundary-too-large", limits()));
            }
        }
        return all;
    }

    private Map<String, double[]> transform(JsonParser json, JsonToken value) throws IOException {
        Map<String, double[]> parts = new LinkedHashMap<>();
        if (value != JsonToken.START_OBJECT) {
            throw refused(Fault.at("/transform", "boundary-kind"));
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (!(nested(json) instanceof double[] pair) || pair.length != 2) {
                throw refused(Fault.at("/transform/" + name, "boundary-kind"));
            }
            parts.put(name, pair);
        }
        return parts;
    }

    /** A list of numbers as {@code double[]}, a list of lists as a list; null for anything else. */
    private Object nested(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        List<Object> lists = new ArrayList<>();
        double[] values = new double[4];
        int count = 0;
        boolean odd = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token.isNumeric()) {
                if (++numbers > MOST_NUMBERS) {
                    throw refused(Fault.at("", "boundary-too-large", limits()));
                }
                values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
                values[count++] = json.getDoubleValue();
            } else if (token == JsonToken.START_ARRAY) {
                lists.add(nested(json));
            } else {
                odd = true;
                json.skipChildren();
            }
        }
        if (odd || count > 0 && !lists.isEmpty()) {
            return null;
        }
        return lists.isEmpty() ? Arrays.copyOf(values, count) : lists;
    }

    /** Lists of points as flat rings. */
    private static List<double[]> rings(Object nested, int least, String place) {
        try {
            return Shapes.rings(nested, least, place);
        } catch (Shapes.Wrong wrong) {
            throw refused(wrong.fault());
        }
    }
}
