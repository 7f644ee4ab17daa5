package vn.mangnon.area;

import java.util.List;

/**
 * One unit's outline as a file shows it.
 *
 * @param code     what the file calls it: the GSO code
 * @param place    JSON pointer to where it stands in the file
 * @param polygons each a ring around it, then the rings of its holes; a ring is x, y, x, y … in degrees, closed: its last point is
 *                 its first
 */
record Outline(String code, String place, List<List<double[]>> polygons) {
    int points() {
        int points = 0;
        for (List<double[]> rings : polygons) {
            for (double[] ring : rings) {
                points += ring.length / 2;
            }
        }
        return points;
    }
}
