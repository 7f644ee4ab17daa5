package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
    private final ClockProducer producer = new ClockProducer();

    @Test
    void theDemonstrationsClockCanBeMoved() {
        var moved = producer.clock(Duration.parse("PT11H30M"), true);
        assertThat(moved.getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(Duration.between(Instant.now(), moved.instant()))
                .isBetween(Duration.parse("PT11H29M"), Duration.parse("PT11H31M"));
    }

    @Test
    void elsewhereAMovedClockIsRefusedAndTheRightOneRuns() {
        assertThatThrownBy(() -> producer.clock(Duration.ofSeconds(1), false))
                .hasMessageContaining("MANGNON_CLOCK_OFFSET");
        assertThat(Duration.between(
                                Instant.now(),
                                producer.clock(Duration.ZERO, false).instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}
