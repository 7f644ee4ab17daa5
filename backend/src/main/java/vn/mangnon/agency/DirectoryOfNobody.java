package vn.mangnon.agency;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.mangnon.platform.AgencyDirectory;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Problem;

/** Stands until the room has agencies: nobody has a desk. */
@DefaultBean
@ApplicationScoped
class DirectoryOfNobody implements AgencyDirectory {
    @Override
    public Desk deskOf(String agencyCode, LocalDate on) {
        throw Problem.forbidden("agency-unclear");
    }
}
