package vn.mangnon.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a task says.
 *
 * @param parentId   the task in which it is nested
 * @param parentCode the printed code of the heading under which it stands, when that heading is no task itself
 * @param code       the printed path, such as "II.3.a"; null for a dash item
 * @param position   its place in the order of the document; null: after the last
 */
@Schema(name = "TaskValues", extensions = @Extension(name = "x-command", value = "true"))
public record TaskValues(
        @Schema(nullable = true, description = "The task in which it is nested")
        UUID parentId,

        @Schema(
                nullable = true,
                description = "Printed code of a heading that is no task itself; not together with parentId",
                examples = "II")
        @Size(min = 1, max = 60)
        String parentCode,

        @Schema(nullable = true, description = "The printed path; null for a dash item", examples = "II.3.a")
        @Size(min = 1, max = 60)
        String code,

        @NotBlank @Size(max = 20000) String statement,

        @Schema(nullable = true, description = "Place in the order of the document; null: after the last")
        @Min(0)
        @Max(1000000)
        Integer position) {
    public TaskValues {
        parentCode = Words.strip(parentCode);
        code = Words.strip(code);
        statement = Words.strip(statement);
    }
}
