package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose figures count: those of the area's own agency, of one named agency, or counts derived from cases. */
@Schema(name = "SourceKind")
public enum SourceKind {
    OWN,
    AGENCY,
    DERIVED
}
