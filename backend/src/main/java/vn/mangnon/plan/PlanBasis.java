package vn.mangnon.plan;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that a plan refers to, and how. */
@Schema(name = "PlanBasisValues", extensions = @Extension(name = "x-command", value = "true"))
record PlanBasis(@NotNull UUID legalDocumentId, @NotNull BasisRelation relation) {}
