package vn.mangnon.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.PlausibleDay;

/**
 * What is written on a document. What is not known is null, never invented.
 *
 * @param number          "52/KH-UBND", without white space
 * @param numberAsWritten what stands after "Số:" when the running number is blank, such as "/KH-UBND"
 * @param issuedPartial   "2024-03" or "2024" when the day or the month is blank; null when the day is known
 */
@Schema(name = "LegalDocumentValues", extensions = @Extension(name = "x-command", value = "true"))
public record LegalDocumentValues(
        @NotNull LegalDocumentKind kind,

        @Schema(
                nullable = true,
                description = "Without white space; null when the running number is blank",
                examples = "52/KH-UBND")
        @Size(min = 1, max = 60)
        @Pattern(regexp = "\\S+")
        String number,

        @Schema(
                nullable = true,
                description = "What stands after \"Số:\" when the running number is blank",
                examples = "/KH-UBND")
        @Size(min = 1, max = 60)
        String numberAsWritten,

        @Schema(nullable = true) @PlausibleDay LocalDate issuedOn,

        @Schema(nullable = true, description = "Month or year when the day is not known", examples = "2024-03")
        @Pattern(regexp = "(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]))?")
        String issuedPartial,

        @Schema(nullable = true, examples = "UBND tỉnh Quảng Ninh") @Size(min = 1, max = 300)
        String issuer,

        @Schema(description = "The subject line without the kind word") @NotBlank @Size(max = 2000)
        String title,

        @Schema(nullable = true) @Size(min = 1, max = 200) String signer,

        @Schema(nullable = true, examples = "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH") @Size(min = 1, max = 300)
        String signerTitle) {

    /** White space at the ends says nothing. */
    public LegalDocumentValues {
        number = Words.strip(number);
        numberAsWritten = Words.strip(numberAsWritten);
        issuer = Words.strip(issuer);
        title = Words.strip(title);
        signer = Words.strip(signer);
        signerTitle = Words.strip(signerTitle);
    }
}
