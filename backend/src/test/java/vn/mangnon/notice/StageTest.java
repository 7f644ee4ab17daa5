package vn.mangnon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.WorkingDays;

class StageTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** As announced for 2025: 30 April and 1 May are holidays, Friday 2 May is swapped for Saturday 26 April. */
    private static final WorkingDays CALENDAR = new WorkingDays(Map.of(
            LocalDate.of(2025, 4, 30), false,
            LocalDate.of(2025, 5, 1), false,
            LocalDate.of(2025, 5, 2), false,
            LocalDate.of(2025, 4, 26), true));

    private static String moment(int workingDays, String dueAt) {
        Stage stage = new Stage("S", workingDays, LocalTime.of(8, 0), StageRecipient.RESPONSIBLE, true, Instant.EPOCH);
        return stage.moment(Instant.parse(dueAt + "+07:00"), CALENDAR, VIETNAM)
                .atZone(VIETNAM)
                .toLocalDateTime()
                .toString();
    }

    @Test
    void whatComesBeforeCountsWorkingDaysBackFromTheDueDay() {
        assertThat(moment(-1, "2025-05-15T17:00:00")).isEqualTo("2025-05-14T08:00");
        assertThat(moment(-5, "2025-05-15T17:00:00")).isEqualTo("2025-05-08T08:00");
        assertThat(moment(-1, "2025-05-05T17:00:00")).isEqualTo("2025-04-29T08:00");
        assertThat(moment(-2, "2025-04-29T17:00:00")).isEqualTo("2025-04-26T08:00");
    }

    @Test
    void theEndOfADayIsThatDay() {
        assertThat(moment(0, "2025-05-15T23:59:59")).isEqualTo("2025-05-15T08:00");
        assertThat(moment(0, "2025-05-16T00:00:00")).isEqualTo("2025-05-15T08:00");
        assertThat(moment(1, "2025-05-16T00:00:00")).isEqualTo("2025-05-16T08:00");
    }

    @Test
    void whatFallsDueOnADayOffIsRemindedOfWhileThereIsTime() {
        assertThat(moment(0, "2025-05-04T23:59:59")).isEqualTo("2025-04-29T08:00");
        assertThat(moment(-1, "2025-05-04T23:59:59")).isEqualTo("2025-04-28T08:00");
        assertThat(moment(1, "2025-05-04T23:59:59")).isEqualTo("2025-05-05T08:00");
    }

    @Test
    void whatComesAfterIsNeverBeforeTheDueMomentAndWhatComesBeforeNeverAfterIt() {
        assertThat(moment(1, "2025-05-15T23:59:59")).isEqualTo("2025-05-16T08:00");
        assertThat(moment(1, "2025-05-16T17:00:00")).isEqualTo("2025-05-19T08:00");
        assertThat(moment(3, "2025-04-29T17:00:00")).isEqualTo("2025-05-07T08:00");
        assertThat(moment(0, "2025-05-15T06:30:00")).isEqualTo("2025-05-15T06:30");
    }
}
