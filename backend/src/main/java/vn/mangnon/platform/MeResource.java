package vn.mangnon.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
class MeResource {
    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** The caller as this service sees them. */
    @Schema(name = "Me")
    record Me(
            String subject,
            @Schema(nullable = true) String name,
            List<String> roles,

            @Schema(description = "What the caller's roles allow; reach is decided case by case")
            List<Permission> permissions,

            Desk agency) {

        /** The caller's one agency and where it stands today. */
        @Schema(name = "MyAgency")
        record Desk(
                UUID id,
                @Schema(examples = "22.SYT") String code,
                String name,
                UUID areaId,
                String areaName,

                @Schema(description = "NATION, PROVINCE, DISTRICT or COMMUNE")
                String level,

                @Schema(nullable = true) UUID provinceId,
                @Schema(nullable = true) String provinceName,

                @Schema(description = "Focal agency for child work of its area")
                boolean focal) {}
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "getMe",
            summary = "Who am I here",
            description =
                    "The signed-in person or system: roles, permissions and the one agency that the token stands for.")
    public Me me() {
        Desk desk = caller.desk();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.roles().stream().map(Role::realmName).sorted().toList(),
                Arrays.stream(Permission.values()).filter(caller::may).toList(),
                new Me.Desk(
                        desk.agencyId(),
                        desk.agencyCode(),
                        desk.agencyName(),
                        desk.areaId(),
                        desk.areaName(),
                        desk.level(),
                        desk.provinceId(),
                        desk.provinceName(),
                        desk.focal()));
    }
}
