package vn.mangnon.indicator;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.mangnon.indicator.CatalogueViews.CatalogueMeasureView;
import vn.mangnon.platform.Answers;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Permitted;
import vn.mangnon.platform.Slice;

@Path("/api/v1/catalogue-measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicator")
class CatalogueMeasureResource {
    private final CatalogueQueries catalogues;

    CatalogueMeasureResource(CatalogueQueries catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @Permitted(Permission.READ)
    @Operation(
            operationId = "listCatalogueMeasures",
            summary = "Tìm chỉ số quốc gia – find a measure of the nation's catalogues",
            description =
                    "With the values that the nation wants to reach. Sorted by `position` in the decision, `code` or `name`.")
    public RestResponse<Slice<CatalogueMeasureView>> measures(
            @Parameter(description = "Part of a code or name, accents do not matter", example = "tu vong so sinh")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @Parameter(description = "Only this catalogue", example = "QD23-2021")
                    @QueryParam("catalogueCode")
                    @Size(max = 60)
                    String catalogueCode,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Answers.list(catalogues.measures(q, catalogueCode, page), uri);
    }
}
