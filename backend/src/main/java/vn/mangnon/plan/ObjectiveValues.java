package vn.mangnon.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an objective says.
 *
 * @param parentId the objective in which it is nested
 * @param position its place in the order of the document; null: after the last
 */
@Schema(name = "ObjectiveValues", extensions = @Extension(name = "x-command", value = "true"))
public record ObjectiveValues(
        @Schema(nullable = true, description = "The objective in which it is nested")
        UUID parentId,

        @Schema(nullable = true, description = "The printed number", examples = "1") @Size(min = 1, max = 60)
        String code,

        @NotBlank @Size(max = 20000) String statement,

        @Schema(nullable = true, description = "Place in the order of the document; null: after the last")
        @Min(0)
        @Max(1000000)
        Integer position) {
    public ObjectiveValues {
        code = Words.strip(code);
        statement = Words.strip(statement);
    }
}
