package vn.mangnon.indicator;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.indicator.CatalogueViews.CatalogueView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/catalogues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class CatalogueResource {
    private final CatalogueQueries catalogues;

    CatalogueResource(CatalogueQueries catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listCatalogues",
            summary = "Danh mục chỉ số quốc gia – the nation's catalogues of measures",
            description =
                    "Each is what one decision asks for, such as Decision 23/QĐ-TTg of 7 January 2021. Sorted by `code` or `issuedOn`.")
    public RestResponse<Slice<CatalogueView>> catalogues(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Answers.list(catalogues.catalogues(page), uri);
    }
}
