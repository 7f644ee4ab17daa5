package vn.mangnon.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where money for the plan comes from.
 *
 * @param amountVnd whole đồng; null when the document names none
 * @param position  its place in the order of the document; null: after the last
 */
@Schema(name = "FundingSourceValues", extensions = @Extension(name = "x-command", value = "true"))
public record FundingSourceValues(
        @Schema(examples = "Ngân sách nhà nước theo phân cấp hiện hành") @NotBlank @Size(max = 20000)
        String statement,

        @Schema(nullable = true, description = "Whole đồng") @Min(0) @Max(1_000_000_000_000_000_000L)
        Long amountVnd,

        @Schema(nullable = true, description = "The years that the amount is for") @Valid
        Years years,

        @Schema(nullable = true, description = "Place in the order of the document; null: after the last")
        @Min(0)
        @Max(1000000)
        Integer position) {
    public FundingSourceValues {
        statement = Words.strip(statement);
    }
}
