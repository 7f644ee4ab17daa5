package vn.mangnon.platform;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.mangnon.platform.Problem.Fault;

/** Which page of a list: {@code limit}, an opaque {@code cursor}, and {@code sort} from the list's own names. */
public class PageRequest {
    private static final int FILE_PAGE = 1000;

    @Parameter(
            description = "How many items, 1 to 200",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    @QueryParam("limit")
    public Integer limit;

    @Parameter(description = "The nextCursor of the page before; opaque, stable under inserts")
    @QueryParam("cursor")
    public String cursor;

    @Parameter(
            description = "Names to sort by, joined by commas, descending with a leading minus",
            example = "-issuedOn,title")
    @QueryParam("sort")
    public String sort;

    private boolean forFile;

    /** Larger pages, and nobody counts them. */
    void forFile() {
        forFile = true;
    }

    boolean isForFile() {
        return forFile;
    }

    int limitOrDefault() {
        if (forFile) {
            return FILE_PAGE;
        }
        if (limit == null) {
            return 50;
        }
        if (limit < 1) {
            throw Problem.invalid(Fault.inParameter("limit", "too-small", Map.of("min", 1)));
        }
        if (limit > 200) {
            throw Problem.invalid(Fault.inParameter("limit", "too-large", Map.of("max", 200)));
        }
        return limit;
    }
}
