package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far figures must have come to be counted; what is locked is published in its province. */
@Schema(name = "FigureLevel")
public enum FigureLevel {
    SUBMITTED,
    APPROVED,
    LOCKED
}
