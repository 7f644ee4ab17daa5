package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One total of the area, or one for each area that lies directly in it. */
@Schema(name = "FigureGrouping")
public enum FigureGrouping {
    TOTAL,
    CHILDREN
}
