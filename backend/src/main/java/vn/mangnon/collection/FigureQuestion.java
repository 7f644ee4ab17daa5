package vn.mangnon.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * Which totals are asked for.
 *
 * @param on the day of the map of NOW
 */
record FigureQuestion(
        Collection<UUID> measures,
        Collection<Integer> periods,
        Collection<String> cells,
        UUID area,
        FigureGrouping group,
        FigureLevel level,
        FigureMap map,
        LocalDate on) {
    FigureQuestion of(UUID otherArea, FigureGrouping otherGroup) {
        return new FigureQuestion(measures, periods, cells, otherArea, otherGroup, level, map, on);
    }

    FigureQuestion in(Collection<Integer> otherPeriods) {
        return new FigureQuestion(measures, otherPeriods, cells, area, group, level, map, on);
    }
}
