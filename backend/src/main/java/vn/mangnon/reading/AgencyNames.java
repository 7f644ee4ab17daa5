package vn.mangnon.reading;

final class AgencyNames {
    private AgencyNames() {}

    static String printed(String capitals) {
        return capitals;
    }
}
