package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error stops a form, a warning asks for a reason. */
@Schema(name = "Severity")
public enum Severity {
    ERROR,
    WARNING
}
