package vn.mangnon.reading;

final class IndicatorTable {
    private IndicatorTable() {}

    static void read(Node node, String objective, HeadingTime headings, Integer firstYear, IndicatorReader reader) {
    }
}
