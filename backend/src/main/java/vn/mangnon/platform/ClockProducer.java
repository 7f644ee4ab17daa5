package vn.mangnon.platform;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's clock, in the country's zone. It may be moved in the demonstration only. */
@Singleton
class ClockProducer {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Startup
    @Produces
    @Singleton
    Clock clock(
            @ConfigProperty(name = "mangnon.clock-offset") Duration offset,
            @ConfigProperty(name = "mangnon.demo") boolean demo) {
        if (!offset.isZero() && !demo) {
            throw new IllegalStateException(
                    "MANGNON_CLOCK_OFFSET moves the clock in the demonstration profile only (MANGNON_DEMO=true)");
        }
        return offset.isZero() ? Clock.system(ZONE) : Clock.offset(Clock.system(ZONE), offset);
    }
}
