package vn.mangnon.collection;

import java.util.List;

/**
 * How a measure of the demonstration plan runs: where the province stood in 2021, where it stands in 2025, and what the figure
 * is a share of. The numbers are made up, near the plan's targets, so that some are met and some are not.
 *
 * @param indicator printed number of the indicator
 * @param place     of the measure in its indicator, from 0
 * @param from      the province's figure of 2021, in the unit of the measure
 * @param to        the same of 2025
 * @param accrues   events of a time: half a year has about half of them
 */
record SampleMeasure(
        String indicator, int place, Source source, Whole whole, double size, double from, double to, boolean accrues) {
    /** Who reports it. */
    enum Source {
        COMMUNES,
        EDUCATION,
        HEALTH,
        POLICE
    }

    /** What a figure is a share of. */
    enum Whole {
        /** The commune itself: it meets the standard, or it does not. */
        UNIT,
        /** A share of the children who live there. */
        CHILDREN,
        /** Children in special circumstances, as the measure before counts them. */
        SPECIAL,
        /** Children whom a disaster struck: many in 2024, the year of the typhoon Yagi. */
        STRUCK,
        /** A number of the whole province. */
        PROVINCE
    }

    private static final double[] PACE = {0, 0.21, 0.46, 0.77, 1, 1.18};
    static final int FIRST_YEAR = 2021;

    /** Measure 4c is told apart by residence, since its targets are. */
    static final String BY_RESIDENCE = "4";

    static final List<SampleMeasure> ALL = List.of(
            communes("1", 0, Whole.UNIT, 1, 52, 66.4),
            communes("2", 0, Whole.CHILDREN, 0.52, 82, 88.7),
            province("3", 0, Source.HEALTH, 18_900, 8.1, 6.9),
            province("3", 1, Source.HEALTH, 18_900, 10.9, 8.9),
            province("3", 2, Source.HEALTH, 18_900, 16.2, 15.4),
            communes("4", 0, Whole.CHILDREN, 0.30, 10.8, 8.4),
            communes("4", 1, Whole.CHILDREN, 0.30, 19.9, 18.0),
            communes("4", 2, Whole.CHILDREN, 0.30, 6.3, 8.6),
            communes("5", 0, Whole.CHILDREN, 0.058, 93, 97.4),
            communes("5", 1, Whole.CHILDREN, 0.30, 94.5, 95.6),
            province("6", 0, Source.HEALTH, 126, 3.2, 2.4),
            province("7", 0, Source.EDUCATION, 641, 91, 98.9),
            communes("8", 0, Whole.CHILDREN, 1, 1.45, 1.02),
            communes("8", 1, Whole.SPECIAL, 1, 88, 96),
            province("9", 0, Source.POLICE, 0, 0, 0),
            communes("10", 0, Whole.CHILDREN, 0.82, 5.6, 4.8),
            events("11", 0, 690, 545),
            events("11", 1, 17.5, 15.3),
            communes("12", 0, Whole.STRUCK, 1, 99.1, 100),
            communes("13", 0, Whole.CHILDREN, 0.05, 0.66, 0.561),
            communes("14", 0, Whole.CHILDREN, 0.30, 96.8, 98.7),
            province("15", 0, Source.EDUCATION, 104_800, 98.4, 99.15),
            province("16", 0, Source.EDUCATION, 24_600, 99.3, 99.7),
            province("17", 0, Source.EDUCATION, 24_900, 98.9, 99.3),
            province("17", 1, Source.EDUCATION, 128_500, 0.11, 0.07),
            province("18", 0, Source.EDUCATION, 21_700, 99.2, 99.6),
            province("18", 1, Source.EDUCATION, 88_300, 0.09, 0.076),
            province("19", 0, Source.EDUCATION, 436, 31, 74),
            province("20", 0, Source.EDUCATION, 436, 38, 51),
            province("20", 1, Source.EDUCATION, 3_920, 66, 73),
            communes("21", 0, Whole.UNIT, 1, 29, 42.5),
            communes("22", 0, Whole.CHILDREN, 0.56, 17, 31),
            communes("23", 0, Whole.CHILDREN, 1, 68, 83),
            communes("24", 0, Whole.CHILDREN, 0.30, 14, 21));

    private static SampleMeasure communes(
            String indicator, int place, Whole whole, double size, double from, double to) {
        return new SampleMeasure(indicator, place, Source.COMMUNES, whole, size, from, to, false);
    }

    private static SampleMeasure events(String indicator, int place, double from, double to) {
        return new SampleMeasure(indicator, place, Source.COMMUNES, Whole.CHILDREN, 1, from, to, true);
    }

    private static SampleMeasure province(
            String indicator, int place, Source source, double size, double from, double to) {
        return new SampleMeasure(indicator, place, source, Whole.PROVINCE, size, from, to, false);
    }

    /** The province's figure of a year: on the way, never quite evenly. */
    double in(int year) {
        return Math.clamp(from + (to - from) * PACE[year - FIRST_YEAR], 0, isShareOfHundred() ? 100 : Double.MAX_VALUE);
    }

    private boolean isShareOfHundred() {
        return !accrues && from <= 100;
    }

    /** Of so few cases that one commune without figures would tell another trend. */
    boolean isWithoutGaps() {
        return indicator.equals("13");
    }

    boolean isToldApartByResidence() {
        return indicator.equals(BY_RESIDENCE) && place == 2;
    }
}
