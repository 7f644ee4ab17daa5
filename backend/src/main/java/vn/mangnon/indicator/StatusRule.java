package vn.mangnon.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How statuses and forecasts are found from a day on: data of the table {@code status_rule}.
 *
 * @param tolerance        by how much progress may fall short of elapsed time before a target is off track
 * @param forecastWindow   how many years back from the newest figure a trend looks
 * @param forecastReach    how far ahead a trend may be drawn, as a multiple of the years that it looks back on
 * @param forecastSurety   how sure the range of the trend is to hold the true trend, from 0 to 1
 */
public record StatusRule(
        LocalDate validFrom,
        BigDecimal tolerance,
        int forecastWindow,
        BigDecimal forecastReach,
        BigDecimal forecastSurety) {}
