package vn.mangnon.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.platform.AgencyDirectory;
import vn.mangnon.platform.Desk;

/** Desks of made-up agencies, one for every code. */
@Alternative
@Priority(1)
@ApplicationScoped
class DesksForTests implements AgencyDirectory {
    @Override
    public Desk deskOf(String agencyCode, LocalDate on) {
        UUID province = id(agencyCode.substring(0, 2));
        return new Desk(id(agencyCode), agencyCode, agencyCode, province, "Tỉnh", "PROVINCE", province, "Tỉnh", agencyCode.endsWith(".SYT"),
                List.of(province), List.of(province));
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
