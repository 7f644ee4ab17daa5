package vn.mangnon.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A round of the demonstration.
 *
 * @param due      the last moment of the communes, of the agencies of the province
 * @param closedOn null: it is open
 * @param asked    indicators that it asks of; empty: all
 */
record SampleRound(
        String title,
        Period period,
        int year,
        Quality quality,
        LocalDate openedOn,
        LocalDateTime dueOfCommunes,
        LocalDateTime dueOfAgencies,
        LocalDate closedOn,
        Set<String> asked) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** The first day of the communes of today. */
    static final LocalDate NEW_MAP = LocalDate.of(2025, 7, 1);

    private static final Set<String> HALF_YEARLY = Set.of("8", "11", "14", "19", "20", "6");

    static final List<SampleRound> ALL = List.of(
            ofYear(2021),
            ofYear(2022),
            ofYear(2023),
            ofYear(2024),
            ofYear(2025),
            new SampleRound(
                    "Báo cáo công tác trẻ em 6 tháng đầu năm 2026",
                    Period.regular(PeriodKind.HALF_YEAR, PeriodCalendar.ADMINISTRATIVE, 2026, 1),
                    2026,
                    Quality.ESTIMATED,
                    LocalDate.of(2026, 4, 15),
                    endOf(LocalDate.of(2026, 5, 15)),
                    endOf(LocalDate.of(2026, 5, 20)),
                    LocalDate.of(2026, 6, 5),
                    HALF_YEARLY),
            new SampleRound(
                    "Báo cáo kết quả thực hiện các chỉ tiêu vì trẻ em năm 2026",
                    Period.regular(PeriodKind.YEAR, PeriodCalendar.STATISTICAL, 2026, 1),
                    2026,
                    Quality.ESTIMATED,
                    LocalDate.of(2026, 10, 1),
                    endOf(LocalDate.of(2026, 11, 15)),
                    endOf(LocalDate.of(2026, 11, 30)),
                    null,
                    Set.of()),
            new SampleRound(
                    "Báo cáo công tác trẻ em 6 tháng cuối năm 2026",
                    Period.regular(PeriodKind.HALF_YEAR, PeriodCalendar.ADMINISTRATIVE, 2026, 2),
                    2026,
                    Quality.ESTIMATED,
                    LocalDate.of(2026, 11, 2),
                    endOf(LocalDate.of(2026, 12, 1)),
                    endOf(LocalDate.of(2026, 12, 5)),
                    null,
                    HALF_YEARLY));

    private static SampleRound ofYear(int year) {
        return new SampleRound(
                "Báo cáo kết quả thực hiện các chỉ tiêu vì trẻ em năm " + year,
                Period.regular(PeriodKind.YEAR, PeriodCalendar.STATISTICAL, year, 1),
                year,
                Quality.OFFICIAL,
                LocalDate.of(year, 12, 20),
                endOf(LocalDate.of(year + 1, 1, 15)),
                endOf(LocalDate.of(year + 1, 1, 20)),
                LocalDate.of(year + 1, 2, 20),
                Set.of());
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.atTime(23, 59, 59);
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    boolean isClosed() {
        return closedOn != null;
    }

    boolean isHalfYear() {
        return period.kind() == PeriodKind.HALF_YEAR;
    }

    boolean isOfOldMap() {
        return period.lastDay().isBefore(NEW_MAP);
    }

    boolean asks(SampleMeasure measure) {
        return asked.isEmpty() || asked.contains(measure.indicator());
    }
}
