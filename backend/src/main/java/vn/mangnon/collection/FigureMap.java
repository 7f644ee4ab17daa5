package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** THEN: each unit lies where it lay in the period. NOW: figures of all times belong to whom they would belong on a day. */
@Schema(name = "FigureMap")
public enum FigureMap {
    THEN,
    NOW
}
