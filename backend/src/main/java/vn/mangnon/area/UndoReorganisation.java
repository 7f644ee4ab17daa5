package vn.mangnon.area;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an act that was carried out is taken back: what the trail keeps of it. */
@Schema(name = "UndoReorganisation", extensions = @Extension(name = "x-command", value = "true"))
record UndoReorganisation(
        @Schema(examples = "Nghị quyết được đính chính") @NotNull @Size(min = 1, max = 2000)
        String reason) {}
