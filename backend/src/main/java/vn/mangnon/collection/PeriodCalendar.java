package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** STATISTICAL runs with the months (Decree 60/2018); ADMINISTRATIVE from the 15th of the month before to the 14th (Decree 09/2019 art. 12). */
@Schema(name = "PeriodCalendar")
public enum PeriodCalendar {
    STATISTICAL,
    ADMINISTRATIVE
}
