package vn.mangnon.agency;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.agency.AgencyGroups.Report;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;

@Path("/api/v1/agency-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agency")
class AgencyGroupResource {
    private final KeycloakGroups keycloak;
    private final AgencyGroups groups;

    AgencyGroupResource(KeycloakGroups keycloak, AgencyGroups groups) {
        this.keycloak = keycloak;
        this.groups = groups;
    }

    @GET
    @Permitted(Permission.DIRECTORY_EDIT)
    @Operation(
            operationId = "listAgencyGroups",
            summary = "Nhóm đăng nhập và cơ quan – groups of the sign-in service and agencies",
            description =
                    "Which groups of Keycloak stand for no agency of today, and which agencies no group stands for. Nothing is changed: groups and people are kept in Keycloak.")
    public Report list(
            @Parameter(description = "Name the agencies without a group of this area") @QueryParam("areaId")
                    UUID areaId) {
        return groups.compare(keycloak.all(), areaId);
    }
}
